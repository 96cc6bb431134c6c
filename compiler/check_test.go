package main

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
)

func subjectSchema(properties string) any {
	var schema any
	text := `{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"credential":{
		"type":"object","additionalProperties":false,"properties":` + properties + `}}}`
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		panic(err)
	}
	return schema
}

func TestCheckFindsAMisspeltField(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: planted()}
	request.Schema = subjectSchema(`{"ageInDays":{"type":"number"}}`)
	answer := ask[CheckAnswer](t, request)
	want := []Problem{{
		File:    policyFile,
		Line:    6,
		Column:  2,
		Code:    "rego_type_error",
		Message: "undefined ref: input.credential.ageDays",
		Details: []string{
			"input.credential.ageDays",
			"                 ^",
			`                 have: "ageDays"`,
			`                 want (one of): ["ageInDays"]`,
		},
	}}
	if !reflect.DeepEqual(answer.Problems, want) {
		t.Errorf("it says %+v", answer.Problems)
	}
}

func TestCheckPassesWhatIsRight(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: planted(), Strict: true}
	request.Schema = subjectSchema(`{"ageDays":{"type":"number"}}`)
	if answer := ask[CheckAnswer](t, request); len(answer.Problems) > 0 {
		t.Errorf("it says %+v", answer.Problems)
	}
}

func TestCheckTakesTheSchemaThatMetadataNames(t *testing.T) {
	text := `# METADATA
# scope: package
# schemas:
#   - input: schema.subject.credential
package a

x := input.credential.ageDays
`
	request := CheckRequest{Kind: Kind{"check"}, Sources: []Source{{"a.rego", text}}}
	if answer := ask[CheckAnswer](t, request); len(answer.Problems) > 0 {
		t.Errorf("without schemas it says %+v", answer.Problems)
	}
	request.Schemas.Schemas = map[string]any{"subject/credential": subjectSchema(`{"status":{"type":"string"}}`)}
	answer := ask[CheckAnswer](t, request)
	if len(answer.Problems) != 1 || answer.Problems[0].Message != "undefined ref: input.credential.ageDays" {
		t.Errorf("with it, it says %+v", answer.Problems)
	}
}

func TestCheckIsStrictWhenAsked(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: []Source{{"a.rego", "package a\n\nx if {\n\ty := 1\n}\n"}}}
	if answer := ask[CheckAnswer](t, request); len(answer.Problems) > 0 {
		t.Errorf("not strict, it says %+v", answer.Problems)
	}
	request.Strict = true
	answer := ask[CheckAnswer](t, request)
	if len(answer.Problems) != 1 || answer.Problems[0].Message != "assigned var y unused" {
		t.Errorf("strict, it says %+v", answer.Problems)
	}
}

func TestCheckTellsEveryMistakeOfEveryFile(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: []Source{
		{"b.rego", "package b\n\nx y"},
		{"a.rego", "package a\n\nx y"},
		{"a.rego", "package a"},
	}}
	var places []string
	for _, problem := range ask[CheckAnswer](t, request).Problems {
		if !slices.Contains(places, problem.File) {
			places = append(places, problem.File)
		}
	}
	if want := []string{"", "a.rego", "b.rego"}; !reflect.DeepEqual(places, want) {
		t.Errorf("problems are in %q", places)
	}
}

func TestCheckIsNotCutOffAfterTenMistakes(t *testing.T) {
	text := "package a\n"
	for range 30 {
		text += "\nx contains unknown\n"
	}
	answer := ask[CheckAnswer](t, CheckRequest{Kind: Kind{"check"}, Sources: []Source{{"a.rego", text}}})
	if len(answer.Problems) != 30 {
		t.Errorf("%d problems", len(answer.Problems))
	}
}
