package scciftest_test

import (
	"bytes"
	"encoding/json"
	"strings"
)

// width is the length in characters up to which an object or a list stands in a line,
// and broad that in an answer, which is there to be compared line by line.
const (
	width = 118
	broad = 400
)

// layout writes JSON as the golden cases have it: what fits in a line stands in one,
// names keep their order.
func layout(text []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	root, err := readNode(d)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	root.write(&b, "", 0, width)
	b.WriteByte('\n')
	return []byte(b.String()), nil
}

// node is a JSON value: a text of its own, or its parts between two brackets.
type node struct {
	text  string
	open  string
	close string
	names []string
	parts []node
}

func readNode(d *json.Decoder) (node, error) {
	token, err := d.Token()
	if err != nil {
		return node{}, err
	}
	open, ok := token.(json.Delim)
	if !ok {
		return node{text: plain(token)}, nil
	}
	n := node{open: open.String(), close: map[json.Delim]string{'{': "}", '[': "]"}[open]}
	for d.More() {
		if open == '{' {
			name, err := d.Token()
			if err != nil {
				return node{}, err
			}
			n.names = append(n.names, plain(name)+": ")
		}
		part, err := readNode(d)
		if err != nil {
			return node{}, err
		}
		n.parts = append(n.parts, part)
	}
	_, err = d.Token()
	return n, err
}

func plain(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(b.String())
}

func (n node) name(k int) string {
	if n.names == nil {
		return ""
	}
	return n.names[k]
}

func (n node) line() string {
	if n.open == "" {
		return n.text
	}
	parts := make([]string, len(n.parts))
	for k, p := range n.parts {
		parts[k] = n.name(k) + p.line()
	}
	return n.open + strings.Join(parts, ", ") + n.close
}

func (n node) write(b *strings.Builder, indent string, used, width int) {
	line := n.line()
	if n.open == "" || len(indent)+used+len(line) <= width {
		b.WriteString(line)
		return
	}
	b.WriteString(n.open)
	for k, p := range n.parts {
		if k > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + indent + "  " + n.name(k))
		inner := width
		if n.name(k) == `"answer": ` {
			inner = broad
		}
		p.write(b, indent+"  ", len(n.name(k)), inner)
	}
	b.WriteString("\n" + indent + n.close)
}
