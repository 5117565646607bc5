package rule

func historyRules() []Rule     { return nil }
func enforcementRules() []Rule { return nil }
func reportRules() []Rule      { return nil }
func conductRules() []Rule     { return nil }
