// Package notebook holds a notebook for GoNB, the Go kernel for Jupyter:
// childrens_homes.ipynb asks ten questions of Ofsted's published tables and of the
// framework, and shows the charts. Its outputs are saved in it. There is no code
// here but a test that takes the cells out, compiles and runs them, and compares what
// they print and draw with what is saved.
package notebook
