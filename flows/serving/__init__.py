"""Serving the schedules: the local Prefect server, its deployments, and what a stop left behind."""
