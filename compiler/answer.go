package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"
)

// Failure is the answer to a request that could not be served at all: it is malformed, or OPA panicked on it.
type Failure struct {
	Failure string `json:"failure"`
}

// Kind is what every request names first.
type Kind struct {
	Kind string `json:"kind"`
}

// answer serves one request, whatever it holds.
func answer(line []byte, progress io.Writer) any {
	return recovered(func() any { return dispatch(line, progress) })
}

// recovered makes a Failure of a panic, so that the next request is served.
func recovered(serve func() any) (result any) {
	defer func() {
		if fault := recover(); fault != nil {
			result = Failure{fmt.Sprintf("panic: %v\n%s", fault, debug.Stack())}
		}
	}()
	return serve()
}

func dispatch(line []byte, progress io.Writer) any {
	var request Kind
	if err := json.Unmarshal(line, &request); err != nil {
		return Failure{"a request is one JSON object: " + err.Error()}
	}
	switch request.Kind {
	case "compile":
		return serveWith(line, compilePolicies)
	case "check":
		return serveWith(line, checkPolicies)
	case "format":
		return serveWith(line, formatSources)
	case "parse":
		return serveWith(line, parseTrees)
	case "test":
		return serveWith(line, func(request TestRequest) TestAnswer { return runTests(request, progress) })
	default:
		return Failure{fmt.Sprintf("kind %q is none of compile, check, format, parse, test", request.Kind)}
	}
}

// serveWith decodes a whole request and refuses keys that it does not know.
func serveWith[Request, Answer any](line []byte, serve func(Request) Answer) any {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	// Numbers in schemas and data keep all their digits.
	decoder.UseNumber()
	var request Request
	if err := decoder.Decode(&request); err != nil {
		return Failure{"a malformed request: " + err.Error()}
	}
	return serve(request)
}
