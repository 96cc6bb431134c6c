# METADATA
# description: Days in words, for the arguments of a message.
package lib.phrase

# A span of whole days: "less than a day", "1 day", "40 days". Undefined for an unknown span.
days(number) := "less than a day" if {
	is_number(number)
	number < 1
}

days(1) := "1 day"

days(number) := $"{number} days" if number > 1

# A moment that many whole days before now: "40 days ago". A template says "<undefined>" where a value is missing, so
# the span is asked for first.
ago(number) := $"{span} ago" if span := days(number)
