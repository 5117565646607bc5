//go:build !unix

package testdb

import "errors"

func start() (string, error) {
	return "", errors.New("a cluster is started on Unix only, and SCCIF_POSTGRES is not set")
}

func stop() {}
