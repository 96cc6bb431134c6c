package lib.phrase_test

import data.lib.phrase

test_days_speaks_of_none_one_and_many if {
	phrase.days(0) == "less than a day"
	phrase.days(1) == "1 day"
	phrase.days(40) == "40 days"
}

test_ago_looks_back if {
	phrase.ago(0) == "less than a day ago"
	phrase.ago(40) == "40 days ago"
}

test_nothing_is_said_of_an_unknown_span if {
	not phrase.days(null)
	not phrase.ago(null)
}
