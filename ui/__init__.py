"""The only room beside ``pages`` that knows Streamlit: filter, cache, placing a figure, look."""
