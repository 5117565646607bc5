//go:build unix

package testdb

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// running is the cluster that this process has started.
var running struct {
	dir    string
	server *exec.Cmd
}

// start makes a cluster in a temporary directory and starts its server on a free port of
// loopback. It gives the server's address.
func start() (address string, err error) {
	bin, err := programs()
	if err != nil {
		return "", err
	}
	owner, err := nobody()
	if err != nil {
		return "", err
	}
	// Not t.TempDir: its parents may be closed to the user who runs the server.
	dir, err := os.MkdirTemp("", "sccif-postgres-")
	if err != nil {
		return "", err
	}
	running.dir = dir
	defer func() {
		if err != nil {
			stop()
		}
	}()
	password := rand.Text()
	passwordFile := filepath.Join(dir, "password")
	if err := os.WriteFile(passwordFile, []byte(password), 0o600); err != nil {
		return "", err
	}
	if owner != nil {
		for _, path := range []string{dir, passwordFile} {
			if err := os.Chown(path, int(owner.Uid), int(owner.Gid)); err != nil {
				return "", err
			}
		}
	}
	as := func(program string, args ...string) *exec.Cmd {
		cmd := exec.Command(filepath.Join(bin, program), args...)
		cmd.Dir = dir
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: owner}
		return cmd
	}

	data := filepath.Join(dir, "data")
	if out, err := as("initdb", "--pgdata="+data, "--username=sccif", "--auth=scram-sha-256",
		"--pwfile="+passwordFile, "--encoding=UTF8", "--locale=C", "--no-sync").CombinedOutput(); err != nil {
		return "", fmt.Errorf("initdb: %w: %s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return "", err
	}
	logFile, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		return "", err
	}
	defer logFile.Close()
	server := as("postgres", "-D", data, "-p", strconv.Itoa(port), "-c", "listen_addresses=127.0.0.1",
		"-c", "unix_socket_directories=", "-c", "fsync=off")
	server.Stdout, server.Stderr = logFile, logFile
	if err := server.Start(); err != nil {
		return "", err
	}
	running.server = server
	address = fmt.Sprintf("postgres://sccif:%s@127.0.0.1:%d/postgres", password, port)
	return address, await(address, logFile.Name())
}

// stop ends the server, if one was started, and removes its files.
func stop() {
	if running.server != nil {
		_ = running.server.Process.Signal(syscall.SIGINT) // a fast shutdown
		_ = running.server.Wait()
		running.server = nil
	}
	if running.dir != "" {
		_ = os.RemoveAll(running.dir)
		running.dir = ""
	}
}

// programs finds the directory of initdb and postgres: that of the path, or where Debian
// keeps them, the newest first.
func programs() (string, error) {
	var dirs []string
	if path, err := exec.LookPath("initdb"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(path))
		}
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	slices.Sort(found)
	slices.Reverse(found)
	for _, dir := range append(dirs, found...) {
		_, initdb := os.Stat(filepath.Join(dir, "initdb"))
		_, postgres := os.Stat(filepath.Join(dir, "postgres"))
		if initdb == nil && postgres == nil {
			return dir, nil
		}
	}
	return "", errors.New("initdb is not installed (on Debian: apt-get install postgresql), and SCCIF_POSTGRES is not set")
}

// nobody gives the user to run the server as where this process is root, as whom it
// refuses to run: postgres, or else nobody. It is nil where this process is not root.
func nobody() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.ParseUint(u.Uid, 10, 32)
		if err != nil {
			continue
		}
		gid, err := strconv.ParseUint(u.Gid, 10, 32)
		if err != nil {
			continue
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// await waits until the server answers.
func await(address, logFile string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for {
		err := db.PingContext(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			text, _ := os.ReadFile(logFile)
			return fmt.Errorf("the server does not answer: %w: %s", err, text)
		}
		time.Sleep(50 * time.Millisecond)
	}
}
