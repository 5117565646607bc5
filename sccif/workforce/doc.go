// Package workforce says by when managers and care staff are to be qualified.
package workforce
