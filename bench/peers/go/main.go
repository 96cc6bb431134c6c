// Evaluates chunks with a prepared query, as a Go program that embeds OPA would: one line of JSON in, one answer out.
//
//	evaluate <folder of Rego> <settings.json> <chunks.ndjson>
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/util"
)

const longestLine = 64 << 20

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder, settings, chunks string) error {
	query, err := prepare(folder, settings)
	if err != nil {
		return err
	}
	lines, err := readLines(chunks)
	if err != nil {
		return err
	}
	begun := time.Now()
	subjects, findings := 0, 0
	for _, line := range lines {
		seen, found, err := evaluate(query, line)
		if err != nil {
			return err
		}
		subjects += seen
		findings += found
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{
		"seconds":  time.Since(begun).Seconds(),
		"subjects": subjects,
		"findings": findings,
	})
}

func prepare(folder, settings string) (rego.PreparedEvalQuery, error) {
	none := rego.PreparedEvalQuery{}
	text, err := os.ReadFile(settings)
	if err != nil {
		return none, err
	}
	var data map[string]any
	if err := util.UnmarshalJSON(text, &data); err != nil {
		return none, err
	}
	options := []func(*rego.Rego){
		rego.Query("answer := data.outlived.entrypoint.credential"),
		rego.Store(inmem.NewFromObject(data)),
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.rego"))
	if err != nil {
		return none, err
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			return none, err
		}
		options = append(options, rego.Module(file, string(source)))
	}
	return rego.New(options...).PrepareForEval(context.Background())
}

func readLines(file string) ([][]byte, error) {
	opened, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	scanner := bufio.NewScanner(opened)
	scanner.Buffer(nil, longestLine)
	var lines [][]byte
	for scanner.Scan() {
		lines = append(lines, append([]byte(nil), scanner.Bytes()...))
	}
	return lines, scanner.Err()
}

func evaluate(query rego.PreparedEvalQuery, line []byte) (int, int, error) {
	var input any
	if err := util.UnmarshalJSON(line, &input); err != nil {
		return 0, 0, err
	}
	results, err := query.Eval(context.Background(), rego.EvalInput(input))
	if err != nil {
		return 0, 0, err
	}
	answer, ok := results[0].Bindings["answer"].(map[string]any)
	if !ok {
		return 0, 0, fmt.Errorf("no answer")
	}
	seen, err := answer["seen"].(json.Number).Int64()
	return int(seen), len(answer["findings"].([]any)), err
}
