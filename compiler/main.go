// Compiler answers requests about Rego with OPA's own packages: one JSON request a line on stdin, one JSON answer a
// line on stdout, until stdin ends.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := serve(os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve answers each line of requests in turn. What runs at the moment is told to progress, so that whoever has to stop
// the process can say what it was doing.
func serve(requests io.Reader, answers, progress io.Writer) error {
	reader := bufio.NewReader(requests)
	encoder := json.NewEncoder(answers)
	encoder.SetEscapeHTML(false)
	for {
		line, err := reader.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read a request: %w", err)
		}
		if len(line) > 0 {
			if err := encoder.Encode(answer(line, progress)); err != nil {
				return fmt.Errorf("write an answer: %w", err)
			}
		}
		if err != nil {
			return nil
		}
	}
}
