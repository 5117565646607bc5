package check_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/schema"
)

// compile compiles a schema, which the compiler first holds against the schema of
// schemas. Unless told to, it takes formats for remarks.
func compile(t testing.TB, text []byte, formats bool) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	id := doc.(map[string]any)["$id"].(string)
	c := jsonschema.NewCompiler()
	if formats {
		c.AssertFormat()
	}
	require.NoError(t, c.AddResource(id, doc))
	compiled, err := c.Compile(id)
	require.NoError(t, err)
	return compiled
}

// closed gives a schema that refuses every property which it does not name.
func closed(t testing.TB, text []byte) []byte {
	t.Helper()
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if _, object := v["properties"].(map[string]any); object && v["type"] == "object" {
				v["additionalProperties"] = false
			}
			for _, inner := range v {
				walk(inner)
			}
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		}
	}
	walk(doc)
	text, err := json.Marshal(doc)
	require.NoError(t, err)
	return text
}

// tree is a schema as a value, for looking things up in it.
type tree struct {
	root map[string]any
	at   map[string]int // where the text first names a property
}

func newTree(t testing.TB, text []byte) tree {
	t.Helper()
	var root map[string]any
	require.NoError(t, json.Unmarshal(text, &root))
	at := map[string]int{}
	for _, found := range property.FindAllSubmatchIndex(text, -1) {
		name := string(text[found[2]:found[3]])
		if _, known := at[name]; !known {
			at[name] = found[0]
		}
	}
	return tree{root, at}
}

var property = regexp.MustCompile(`"([^"]+)": \{`)

// resolve follows references, and gives the name of the last definition.
func (s tree) resolve(node map[string]any) (map[string]any, string) {
	name := ""
	for {
		ref, ok := node["$ref"].(string)
		if !ok {
			return node, name
		}
		name = strings.TrimPrefix(ref, "#/$defs/")
		node = s.root["$defs"].(map[string]any)[name].(map[string]any)
	}
}

// names gives the properties of an object, in the order in which the schema first
// names them.
func (s tree) names(node map[string]any) []string {
	var names []string
	for name := range node["properties"].(map[string]any) {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return s.at[a] - s.at[b] })
	return names
}

func texts(list any) []string {
	var out []string
	values, _ := list.([]any)
	for _, v := range values {
		if v, ok := v.(string); ok {
			out = append(out, v)
		}
	}
	return out
}

func TestSchemasCompile(t *testing.T) {
	for _, text := range [][]byte{schema.Case(), schema.Assessment(), closed(t, schema.Assessment())} {
		compile(t, text, false)
		compile(t, text, true)
	}
}
