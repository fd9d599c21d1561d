-- The state of the data day by day: what came in, what was rejected, what is missing, which checks did not hold.
-- Grain: a day on which something ran (UTC). usual_articles: the median of the ten such days before it. Shares are of what was loaded that
-- day and is still in the warehouse. unmet: checks of that day's runs that warned or failed; audits: of the whole warehouse.
-- Never null: day, runs, refused_runs, read, new, revised, unchanged, quarantined, claims, quotes, mentions, checks_warned,
-- checks_failed, seconds.
create or replace view data_quality_daily as
with runs as (
    select
        cast(started_at as date) as day,
        count(*) as runs,
        count(*) filter (status = 'refused') as refused_runs,
        sum(read) as read,
        sum("new") as "new",
        sum(revised) as revised,
        sum(unchanged) as unchanged,
        sum(quarantined) as quarantined,
        sum(claims) as claims,
        sum(quotes) as quotes,
        sum(mentions) as mentions,
        sum(checks_warned) as checks_warned,
        sum(checks_failed) as checks_failed,
        round(sum(seconds), 1) as seconds
    from quality.run
    group by 1
),
loaded as (
    select
        cast(r.started_at as date) as day,
        round(avg(cast(a.published_on is null as int)), 4) as undated_share,
        round(avg(cast(a.copy_role = 'copy' as int)), 4) as copied_share,
        round(avg(cast(a.language is distinct from 'en' as int)), 4) as not_english_share,
        count(distinct a.outlet_key) as outlets
    from dim_article as a
    join quality.run as r using (run_key)
    group by 1
),
unmet as (
    select cast(r.started_at as date) as day, list_sort(list_distinct(list(c.check_name))) as unmet
    from quality.check_result as c
    join quality.run as r using (run_key)
    where c.outcome <> 'passed'
    group by 1
),
reasons as (
    select day, list(code || ' ' || n order by n desc, code) as rejected_for
    from (
        select cast(r.started_at as date) as day, q.code, count(*) as n
        from quality.quarantine as q
        join quality.run as r using (run_key)
        group by 1, 2
    )
    group by 1
),
audits as (
    select cast(audited_at as date) as day, count(*) as audits, sum(checks_failed) as audits_failed
    from quality.audit
    group by 1
)
select
    r.day,
    r.runs,
    r.refused_runs,
    r.read,
    r."new",
    r.revised,
    r.unchanged,
    r.quarantined,
    round(r.quarantined / nullif(r.read, 0), 4) as quarantined_share,
    q.rejected_for,
    (
        select median(b."new" + b.revised) from (
            select p."new", p.revised from runs as p where p.day < r.day order by p.day desc limit 10
        ) as b
    ) as usual_articles,
    l.outlets,
    l.undated_share,
    l.copied_share,
    l.not_english_share,
    r.claims,
    r.quotes,
    r.mentions,
    r.checks_warned,
    r.checks_failed,
    u.unmet,
    a.audits,
    a.audits_failed,
    r.seconds
from runs as r
left join loaded as l using (day)
left join unmet as u using (day)
left join reasons as q using (day)
left join audits as a using (day)
order by r.day desc;
