import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium")


@app.cell
def _():
    import os

    import altair as alt
    import duckdb
    import marimo as mo

    return alt, duckdb, mo, os


@app.cell
def _(mo):
    mo.md(
        """
        # Who says how many

        Set `WIREHOUSE_WAREHOUSE` to your warehouse, then `marimo edit examples/claims_notebook.py`. The connection is read-only and
        closed at once: an open notebook keeps no run from publishing.
        """
    )
    return


@app.cell
def _(duckdb, os):
    def ask(query):
        with duckdb.connect(os.environ.get("WIREHOUSE_WAREHOUSE", "demo.duckdb"), read_only=True) as connection:
            return connection.execute(query).pl()

    return (ask,)


@app.cell
def _(ask):
    counts = ask(
        """
        select published_on, outlet, coalesce(speaker, 'the outlet itself') as speaker, polarity, surface, title,
            coalesce(value_low, value_high) / 1e6 as low, coalesce(value_high, value_low) / 1e6 as high
        from user_counts
        where copy_role <> 'copy' and change = 'none' and coalesce(value_high, value_low) >= 1e6 and published_on is not null
        """
    )
    counts
    return (counts,)


@app.cell
def _(alt, counts):
    intervals = (
        alt.Chart(counts)
        .mark_tick(thickness=3)
        .encode(
            x=alt.X("low:Q", title="millions, the number or its lower bound"),
            y=alt.Y("speaker:N", title=None, sort="-x"),
            color=alt.Color("polarity:N", title=None),
            tooltip=["published_on:T", "outlet:N", "surface:N", "title:N"],
        )
        .properties(title="Users and people, by who says so", width=520)
    )
    intervals
    return (intervals,)


@app.cell
def _(alt, ask):
    by_outlet = ask(
        "select outlet, count(*) as claims, count(*) filter (speaker is not null) as with_speaker from claims where copy_role <> 'copy' group by all"
    )
    shares = (
        alt.Chart(by_outlet)
        .mark_bar()
        .encode(
            x=alt.X("claims:Q", title="numeric claims"),
            y=alt.Y("outlet:N", title=None, sort="-x"),
            tooltip=["with_speaker:Q"],
        )
        .properties(title="Numeric claims by outlet, copies apart", width=520)
    )
    shares
    return (shares,)


if __name__ == "__main__":
    app.run()
