"""Markdown or pasted plain text -> a draft article and a report.

Pipeline: source -> elements (plain_text, markdown) -> outline (recognise) -> stream -> draft.
Everything before `draft` is pure Python without Django.
"""
