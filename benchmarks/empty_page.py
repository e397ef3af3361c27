"""A Streamlit page with nothing but a choice and a text: the least that a click can cost."""

import streamlit as st

chosen = st.segmented_control("Period", ["13 weeks", "26 weeks", "52 weeks"], default="26 weeks")
st.markdown(f"chosen: {chosen}")
