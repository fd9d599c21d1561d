"""The steps of a run, one file each, in order: read, extract, compare, link, audit, publish.

Each takes the batch and leaves its output on disk for the next; none knows whether Prefect or the command line called it.
"""
