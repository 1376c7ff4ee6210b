package contract_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const (
	yes    = engagement.Yes
	no     = engagement.No
	unsaid = engagement.Unsaid
)

// A removal takes one thing out of the good contract, or breaks it, and says which
// finding that makes, and where. The first rule is the one that is tested; others
// stand there where the same change means two things.
type removal struct {
	change func(c *contract.Contract)
	path   string
	also   []string
}

// removals has one for each rule of ReviewRules. The rows of the checklist of
// metrics.md §8 are those whose severity is missing.
func removals() map[string]removal {
	type c = contract.Contract
	on := func(c *c, kind string) *contract.Pay {
		return &c.Compensation[slices.IndexFunc(c.Compensation, func(p contract.Pay) bool { return p.ID == kind })]
	}
	eur := money.Must("10", "EUR")
	list := map[string]removal{
		"PARTY-BRAND-NAME":        {func(c *c) { c.Brand.Name = "" }, "brand.name", nil},
		"PARTY-CREATOR-NAME":      {func(c *c) { c.Creator.Name = "" }, "creator.name", nil},
		"PARTY-BRAND-COUNTRY":     {func(c *c) { c.Brand.Country = "" }, "brand.country", nil},
		"PARTY-CREATOR-COUNTRY":   {func(c *c) { c.Creator.Country = "" }, "creator.country", nil},
		"PARTY-HANDLES":           {func(c *c) { c.Creator.Handles = nil }, "creator.handles", nil},
		"PARTY-STATUS":            {func(c *c) { c.Creator.Status = "" }, "creator.status", nil},
		"PARTY-MINOR":             {func(c *c) { c.Creator.Minor = unsaid }, "creator.minor", nil},
		"PARTY-GUARDIAN":          {func(c *c) { aMinor(c); c.Creator.Guardian = nil }, "creator.guardian", nil},
		"PARTY-SET-ASIDE":         {func(c *c) { aMinor(c); c.Creator.SetAside = money.Ratio{} }, "creator.set_aside", nil},
		"PARTY-SET-ASIDE-ACCOUNT": {func(c *c) { aMinor(c); c.Creator.SetAsideAccount = "" }, "creator.set_aside_account", nil},
		"PARTY-CHILD":             {func(c *c) { c.Creator.ChildInContent = yes }, "creator.child_in_content", nil},
		"PARTY-AGENT-PAYEE":       {func(c *c) { c.Creator.Agent.Payee = unsaid }, "creator.agent.payee", nil},

		"TERM-FROM":        {func(c *c) { c.Term.From = civil.Date{} }, "term.from", nil},
		"TERM-TO":          {func(c *c) { c.Term.To = civil.Date{} }, "term.to", nil},
		"TERM-RENEWS":      {func(c *c) { c.Term.Renew = yes }, "term.renew", nil},
		"TERM-SIGNED-LATE": {func(c *c) { c.Signed = c.Term.To.AddDays(1) }, "signed", []string{"DATES-SIGNED-AFTER"}},
		"TERM-ZONE":        {func(c *c) { c.Zone = "" }, "zone", nil},
		"TERM-SURVIVES":    {func(c *c) { c.Termination.Survives = nil }, "termination.survives", nil},

		"COMM-NONE":     {func(c *c) { c.Communication = nil }, "communication", nil},
		"COMM-CHANNELS": {func(c *c) { c.Communication.Channels = nil }, "communication.channels", nil},
		"COMM-REPLY":    {func(c *c) { c.Communication.ReplyHours = 0 }, "communication.reply_hours", nil},

		"CONTENT-NONE":       {noContent, "deliverables", nil},
		"CONTENT-PLATFORM":   {func(c *c) { c.Deliverables[1].Platform, c.Deliverables[1].Handle = "", "@ana" }, "deliverables[1].platform", nil},
		"CONTENT-FORMAT":     {func(c *c) { c.Deliverables[1].Format = "" }, "deliverables[1].format", nil},
		"CONTENT-COUNT":      {func(c *c) { c.Deliverables[0].Count = 0 }, "deliverables[0].count", nil},
		"CONTENT-LENGTH":     {func(c *c) { c.Deliverables[2].Seconds = contract.Range{} }, "deliverables[2].seconds", nil},
		"CONTENT-WINDOW":     {func(c *c) { c.Deliverables[1].Window = contract.Window{} }, "deliverables[1].window", nil},
		"CONTENT-WINDOW-END": {func(c *c) { c.Deliverables[1].Window.To = civil.Date{} }, "deliverables[1].window.to", nil},
		"CONTENT-LIVE":       {func(c *c) { c.Deliverables[0].LiveFor = contract.Length{} }, "deliverables[0].live_for", nil},
		"CONTENT-NO-ACCOUNT": {func(c *c) { c.Deliverables[2].Platform = engagement.YouTube }, "deliverables[2].handle", nil},

		"BRIEF-HASHTAGS":      {func(c *c) { c.Guidelines.Hashtags = nil }, "guidelines.hashtags", nil},
		"BRIEF-MENTIONS":      {func(c *c) { c.Guidelines.Mentions = nil }, "guidelines.mentions", nil},
		"BRIEF-LINKS":         {func(c *c) { c.Guidelines.Links, c.Deliverables[2].Guidelines = nil, nil }, "guidelines.links", nil},
		"BRIEF-CODE":          {func(c *c) { c.Guidelines.Codes = nil }, "guidelines.codes", nil},
		"BRIEF-POINTS":        {func(c *c) { c.Guidelines.TalkingPoints = nil }, "guidelines.talking_points", nil},
		"BRIEF-BANNED-CLAIMS": {func(c *c) { c.Guidelines.BannedClaims = nil }, "guidelines.banned_claims", nil},
		"BRIEF-CLAIM-PROOF":   {func(c *c) { c.Guidelines.Claims[0].Proof = "" }, "guidelines.claims[0].proof", nil},
		"BRIEF-CONTRADICTS":   {func(c *c) { c.Deliverables[2].Guidelines.BannedHashtags = []string{"autumnglow"} }, "deliverables[2].guidelines", nil},
		"BRIEF-TONE":          {func(c *c) { c.Guidelines.Tone = "" }, "guidelines.tone", nil},
		"BRIEF-VISUAL":        {func(c *c) { c.Guidelines.Visual = nil }, "guidelines.visual", nil},
		"BRIEF-SHOWCASE":      {func(c *c) { c.Guidelines.Showcase = nil }, "guidelines.showcase", nil},
		"BRIEF-AVOID":         {func(c *c) { c.Guidelines.Avoid = nil }, "guidelines.avoid", nil},

		"CONTROL-FREE":     {func(c *c) { c.Guidelines.Free = nil }, "guidelines.free", nil},
		"CONTROL-SCRIPT":   {func(c *c) { c.Guidelines.Script = yes }, "guidelines.script", []string{"CONTROL-OWN-VIEW"}},
		"CONTROL-OWN-VIEW": {func(c *c) { c.Guidelines.Script = yes }, "warranties.own_experience", []string{"CONTROL-SCRIPT"}},
		"CONTROL-CROWDED":  {func(c *c) { c.Guidelines.TalkingPoints = slices.Repeat([]string{"Say it"}, 20) }, "guidelines", nil},

		"ASSET-PROVIDER": {func(c *c) { c.Assets[0].Provider = "" }, "assets[0].provider", nil},
		"ASSET-LICENCE":  {func(c *c) { c.Assets[0].Licence = "" }, "assets[0].licence", nil},
		"ASSET-PAID":     {func(c *c) { c.Assets[0].Paid = unsaid }, "assets[0].paid_use", nil},
		"ASSET-NOT-PAID": {func(c *c) { c.Assets[0].Paid = no }, "assets[0].paid_use", nil},
		"ASSET-ENDS":     {func(c *c) { c.Assets[0].Until = civil.NewDate(2027, 3, 1) }, "assets[0].until", nil},

		"APPROVAL-NONE":        {func(c *c) { c.Approval = nil }, "approval", nil},
		"APPROVAL-DRAFT":       {func(c *c) { c.Deliverables[2].Draft = contract.When{} }, "deliverables[2].draft", nil},
		"APPROVAL-REPLY":       {func(c *c) { c.Approval.ReplyHours = 0 }, "approval.reply_hours", nil},
		"APPROVAL-ROUNDS":      {func(c *c) { c.Approval.Rounds = 0 }, "approval.rounds", nil},
		"APPROVAL-FIX":         {func(c *c) { c.Approval.FixDays = 0 }, "approval.fix_days", nil},
		"APPROVAL-SILENCE":     {func(c *c) { c.Approval.Silence = "" }, "approval.silence", nil},
		"APPROVAL-DECIDER":     {func(c *c) { c.Approval.Decider = "" }, "approval.decider", nil},
		"APPROVAL-MANY-ROUNDS": {func(c *c) { c.Approval.Rounds = 5 }, "approval.rounds", nil},

		"DATES-OUTSIDE-TERM":  {func(c *c) { c.Deliverables[1].Window.To = c.Term.To.AddDays(1) }, "deliverables[1].window", nil},
		"DATES-SIGNED-AFTER":  {func(c *c) { c.Signed = civil.NewDate(2026, 10, 3) }, "deliverables[0].window.from", nil},
		"DATES-DRAFT-LATE":    {func(c *c) { c.Deliverables[0].Draft.On = civil.NewDate(2026, 11, 1) }, "deliverables[0].draft", []string{"DATES-APPROVAL-LATE"}},
		"DATES-APPROVAL-LATE": {func(c *c) { c.Approval.ReplyHours = 24 * 40 }, "approval", nil},
		"DATES-APPROVAL-OPEN": {func(c *c) { c.Approval.ReplyHours = 24 * 12 }, "approval", nil},
		"DATES-BRIEF-LATE":    {func(c *c) { c.Deliverables[0].Brief.On = civil.NewDate(2026, 9, 22) }, "deliverables[0].brief", nil},
		"DATES-PRODUCT-LATE":  {func(c *c) { c.Deliverables[0].Product.On = civil.NewDate(2026, 9, 22) }, "deliverables[0].product", nil},
		"DATES-RIGHT-EARLY": {func(c *c) {
			c.Rights[0].Starts, c.Rights[0].Lasts = contract.When{After: contract.OnSigning}, contract.Length{Days: 10}
		}, "rights[0].starts", nil},
		"DATES-COMMISSION-EARLY": {func(c *c) { on(c, "sales").Commission.Until = civil.NewDate(2026, 9, 30) }, "compensation[2].commission.until", nil},

		"PAY-NONE":              {func(c *c) { c.Compensation = nil }, "compensation", nil},
		"PAY-AMOUNT":            {func(c *c) { on(c, "fee").FlatFee.Amount = money.Amount{} }, "compensation[0]", nil},
		"PAY-CURRENCY":          {func(c *c) { c.Currency = "" }, "currency", nil},
		"PAY-CURRENCIES":        {func(c *c) { on(c, "bonus").Bonus.Amount = eur }, "compensation[4]", nil},
		"PAY-PRODUCT-VALUE":     {func(c *c) { on(c, "gift").Product.Retail = money.Amount{} }, "compensation[5].product.retail_value", nil},
		"PAY-PRODUCT-KEEP":      {func(c *c) { on(c, "gift").Product.Keep = unsaid }, "compensation[5].product.keep", nil},
		"PAY-PRODUCT-TAX":       {func(c *c) { on(c, "gift").Product.Taxable = unsaid }, "compensation[5].product.taxable", nil},
		"PAY-RETAINER-INCLUDES": {func(c *c) { on(c, "retainer").Retainer.Includes = nil }, "compensation[6].retainer.includes", nil},
		"PAY-RETAINER-ROLLOVER": {func(c *c) { on(c, "retainer").Retainer.Rollover = unsaid }, "compensation[6].retainer.rollover", nil},
		"PAY-RETAINER-OPEN":     {func(c *c) { on(c, "retainer").Retainer.Periods, c.Term.To = 0, civil.Date{} }, "compensation[6].retainer.periods", []string{"TERM-TO"}},
		"PAY-LATE-UNCAPPED":     {func(c *c) { on(c, "late").LateDeduction.Cap = money.Ratio{} }, "compensation[7].late_deduction.cap", nil},

		"PAYMENT-NONE":          {func(c *c) { c.Payment = nil }, "payment", nil},
		"PAYMENT-METHOD":        {func(c *c) { c.Payment.Method = "" }, "payment.method", nil},
		"PAYMENT-SCHEDULE":      {func(c *c) { c.Payment.Schedule = nil }, "payment.schedule", nil},
		"PAYMENT-TRIGGER":       {func(c *c) { c.Payment.Schedule[1].Due = contract.When{} }, "payment.schedule[1].due", nil},
		"PAYMENT-VARIABLE":      {func(c *c) { c.Payment.Variable = contract.When{} }, "payment.variable", nil},
		"PAYMENT-LATE-FEE":      {func(c *c) { c.Payment.LateFee = nil }, "payment.late_fee", nil},
		"PAYMENT-LATE-FEE-HIGH": {func(c *c) { c.Payment.LateFee.PerMonth = money.BasisPoints(500) }, "payment.late_fee.per_month", nil},
		"PAYMENT-EXPENSES":      {func(c *c) { c.Payment.Expenses = nil }, "payment.expenses", nil},
		"PAYMENT-TAX-FORM":      {func(c *c) { c.Payment.TaxForm = "" }, "payment.tax_form", nil},
		"PAYMENT-EXCLUDES":      {func(c *c) { c.Payment.Excludes = nil }, "payment.excludes", nil},
		"PAYMENT-NO-INVOICE":    {func(c *c) { c.Payment.Invoice, c.Payment.Schedule[1].Due.After = no, contract.OnInvoice }, "payment.schedule[1].due", nil},
		"PAYMENT-SLOW":          {func(c *c) { c.Payment.Schedule[1].Due.Days = 90 }, "payment.schedule[1].due", nil},
		"PAYMENT-PREPAID": {func(c *c) {
			c.Payment.ClawBack, c.Payment.Schedule[1].Due = no, contract.When{After: contract.OnSigning}
		}, "payment.claw_back", nil},

		"PAYMENT-SUM": {func(c *c) {
			c.Compensation = slices.DeleteFunc(c.Compensation, func(p contract.Pay) bool { return p.Retainer != nil })
			c.Payment.Schedule[1].Share, c.Payment.Schedule[1].Amount = money.Ratio{}, money.Must("1000", "USD")
		}, "payment.schedule", nil},

		"COMMISSION-TAX":         {func(c *c) { on(c, "sales").Commission.Base.Tax = unsaid }, "compensation[2].commission.base.tax", nil},
		"COMMISSION-SHIPPING":    {func(c *c) { on(c, "sales").Commission.Base.Shipping = unsaid }, "compensation[2].commission.base.shipping", nil},
		"COMMISSION-DISCOUNTS":   {func(c *c) { on(c, "sales").Commission.Base.Discounts = unsaid }, "compensation[2].commission.base.discounts", nil},
		"COMMISSION-REFUNDS":     {func(c *c) { on(c, "sales").Commission.Base.Refunds = unsaid }, "compensation[2].commission.base.refunds", nil},
		"COMMISSION-GIFT-CARDS":  {func(c *c) { on(c, "sales").Commission.Base.GiftCards = unsaid }, "compensation[2].commission.base.gift_cards", nil},
		"COMMISSION-RETIER":      {func(c *c) { on(c, "sales").Commission.Retier = unsaid }, "compensation[2].commission.refunds_retier", nil},
		"COMMISSION-TIER-WINDOW": {func(c *c) { on(c, "sales").Commission.TierWindow = "" }, "compensation[2].commission.tier_window", nil},
		"COMMISSION-HOLD":        {func(c *c) { on(c, "sales").Commission.HoldDays = 0 }, "compensation[2].commission.hold_days", nil},
		"COMMISSION-LOOKBACK":    {func(c *c) { on(c, "sales").Commission.LookbackDays = 0 }, "compensation[2].commission.lookback_days", nil},
		"COMMISSION-CLAW-BACK":   {func(c *c) { on(c, "sales").Commission.ClawBack = unsaid }, "compensation[2].commission.claw_back", nil},
		"COMMISSION-NO-MEANS":    {func(c *c) { on(c, "sales").Commission.Codes, on(c, "sales").Commission.Links = nil, nil }, "compensation[2].commission", nil},
		"VIEWS-WINDOW":           {func(c *c) { on(c, "views").PerView.WindowDays = 0 }, "compensation[3].per_view.window_days", nil},
		"VIEWS-SOURCE":           {func(c *c) { on(c, "views").PerView.Source = "" }, "compensation[3].per_view.source", nil},
		"VIEWS-CAP":              {func(c *c) { on(c, "views").PerView.Cap = money.Amount{} }, "compensation[3].per_view.cap", nil},
		"VIEWS-MAKE-GOOD":        {func(c *c) { on(c, "views").PerView.MakeGood = "" }, "compensation[3].per_view.make_good", nil},
		"BONUS-BY":               {func(c *c) { on(c, "bonus").Bonus.By = contract.When{} }, "compensation[4].bonus.by", nil},
		"BONUS-SOURCE":           {func(c *c) { on(c, "bonus").Bonus.Source = "" }, "compensation[4].bonus.source", nil},

		"OWNER-NONE":          {func(c *c) { c.Ownership = nil }, "ownership.holder", nil},
		"OWNER-ASSIGNED":      {func(c *c) { c.Ownership.Holder = contract.TheBrand }, "ownership.assigned", nil},
		"OWNER-WORK-FOR-HIRE": {func(c *c) { c.Ownership.WorkForHire = yes }, "ownership.work_for_hire", nil},
		"OWNER-RAW":           {func(c *c) { c.Ownership.RawFiles = unsaid }, "ownership.raw_files", nil},

		"RIGHT-NONE":       {func(c *c) { c.Rights = nil }, "rights", nil},
		"RIGHT-MEDIA":      {func(c *c) { c.Rights[0].Media = nil }, "rights[0].media", nil},
		"RIGHT-TERRITORY":  {func(c *c) { c.Rights[0].Territory = nil }, "rights[0].territory", nil},
		"RIGHT-START":      {func(c *c) { c.Rights[0].Starts = contract.When{} }, "rights[0].starts", nil},
		"RIGHT-END":        {func(c *c) { c.Rights[0].Lasts = contract.Length{} }, "rights[0].lasts", nil},
		"RIGHT-FOREVER":    {func(c *c) { c.Rights[0].Lasts, c.Assets = contract.Length{Forever: true}, nil }, "rights[0].lasts", nil},
		"RIGHT-ORGANIC":    {func(c *c) { c.Rights[0].Organic = unsaid }, "rights[0].organic", nil},
		"RIGHT-PAID":       {func(c *c) { c.Rights[0].Paid = unsaid }, "rights[0].paid", nil},
		"RIGHT-UNPAID-ADS": {func(c *c) { c.Rights[0].Paid = no }, "rights[0].media", nil},
		"RIGHT-EDIT":       {func(c *c) { c.Rights[0].Edit = unsaid }, "rights[0].edit", nil},
		"RIGHT-SUBLICENCE": {func(c *c) { c.Rights[0].Sublicence = unsaid }, "rights[0].sublicence", nil},
		"RIGHT-CREDIT":     {func(c *c) { c.Rights[0].Credit = unsaid }, "rights[0].credit", nil},
		"RIGHT-RENEWAL":    {func(c *c) { c.Rights[0].Renewal = money.Amount{} }, "rights[0].renewal_price", nil},
		"RIGHT-ARCHIVE":    {func(c *c) { c.Rights[0].Archive = "" }, "rights[0].archive", nil},
		"RIGHT-PRICE":      {func(c *c) { c.Rights[0].Fee = money.Amount{} }, "rights[0].fee", nil},

		"ALLOW-PLATFORM": {func(c *c) { c.Allowlisting[0].Platform = "" }, "allowlisting[0].platform", nil},
		"ALLOW-FORMATS":  {func(c *c) { c.Allowlisting[0].AdFormats = nil }, "allowlisting[0].ad_formats", nil},
		"ALLOW-DARK":     {func(c *c) { c.Allowlisting[0].DarkPosts = unsaid }, "allowlisting[0].dark_posts", nil},
		"ALLOW-ACCESS":   {func(c *c) { c.Allowlisting[0].Access = "" }, "allowlisting[0].access", nil},
		"ALLOW-START":    {func(c *c) { c.Allowlisting[0].Starts = contract.When{} }, "allowlisting[0].starts", nil},
		"ALLOW-END":      {func(c *c) { c.Allowlisting[0].Lasts = contract.Length{} }, "allowlisting[0].lasts", nil},
		"ALLOW-CAP":      {func(c *c) { c.Allowlisting[0].SpendCap = money.Amount{} }, "allowlisting[0].spend_cap", nil},
		"ALLOW-FEE":      {func(c *c) { c.Allowlisting[0].Fee = money.Amount{} }, "allowlisting[0].fee", nil},
		"ALLOW-REVOKE":   {func(c *c) { c.Allowlisting[0].Revocable = unsaid }, "allowlisting[0].revocable", nil},

		"EXCLUSIVE-NONE":      {func(c *c) { c.Exclusivities = nil }, "exclusivity", nil},
		"EXCLUSIVE-SCOPE":     {func(c *c) { c.Exclusivities[0].Rivals, c.Exclusivities[0].Category = nil, "" }, "exclusivity[0].category", nil},
		"EXCLUSIVE-PLATFORMS": {func(c *c) { c.Exclusivities[0].Platforms = nil }, "exclusivity[0].platforms", nil},
		"EXCLUSIVE-TERRITORY": {func(c *c) { c.Exclusivities[0].Territory = nil }, "exclusivity[0].territory", nil},
		"EXCLUSIVE-DURING":    {func(c *c) { c.Exclusivities[0].During = unsaid }, "exclusivity[0].during", nil},
		"EXCLUSIVE-AROUND":    {func(c *c) { c.Exclusivities[0].Before, c.Exclusivities[0].After = contract.Length{}, contract.Length{} }, "exclusivity[0].after", nil},
		"EXCLUSIVE-PRICE":     {func(c *c) { c.Exclusivities[0].Fee = money.Amount{} }, "exclusivity[0].fee", nil},
		"EXCLUSIVE-UNPAID":    {func(c *c) { c.Exclusivities[0].Fee, c.Exclusivities[0].Included = money.Amount{}, no }, "exclusivity[0].included", nil},
		"EXCLUSIVE-LONG":      {func(c *c) { c.Exclusivities[0].After = contract.Length{Months: 6, Days: 1} }, "exclusivity[0].after", nil},
	}
	for id, r := range laterRemovals() {
		list[id] = r
	}
	return list
}

// aMinor makes the creator a minor for whom all is set.
func aMinor(c *contract.Contract) {
	c.Creator.Minor = yes
	c.Creator.Guardian = &contract.Party{Name: "Eva García"}
	c.Creator.SetAside, c.Creator.SetAsideAccount = money.BasisPoints(2000), "trust account at First Bank"
}

// noContent takes the content out and what depends on it.
func noContent(c *contract.Contract) {
	c.Deliverables = nil
	c.Rights, c.Allowlisting = c.Rights[:1], nil
}

func laterRemovals() map[string]removal {
	type c = contract.Contract
	return map[string]removal{
		"DISCLOSE-NONE":       {func(c *c) { c.Disclosure = nil }, "disclosure", nil},
		"DISCLOSE-REGIMES":    {func(c *c) { c.Disclosure.Regimes = nil }, "disclosure.regimes", nil},
		"DISCLOSE-WORDING":    {func(c *c) { c.Disclosure.Wording = nil }, "disclosure.wording", nil},
		"DISCLOSE-PLACEMENT":  {func(c *c) { c.Disclosure.Placement = "" }, "disclosure.placement", nil},
		"DISCLOSE-TOOL":       {func(c *c) { c.Disclosure.PlatformTool = unsaid }, "disclosure.platform_tool", nil},
		"DISCLOSE-MONITORING": {func(c *c) { c.Disclosure.Monitoring = "" }, "disclosure.monitoring", nil},
		"DISCLOSE-CURE":       {func(c *c) { c.Disclosure.CureHours = 0 }, "disclosure.cure_hours", nil},
		"DISCLOSE-TAKE-DOWN":  {func(c *c) { c.Disclosure.TakeDown = unsaid }, "disclosure.take_down", nil},
		"DISCLOSE-UNCLEAR":    {func(c *c) { c.Disclosure.Wording[1] = "#collab" }, "disclosure.wording[1]", nil},
		"DISCLOSE-UNCOVERED":  {func(c *c) { c.Disclosure.Wording, c.Disclosure.Regimes = []string{"#ad"}, []string{"US", "FR"} }, "disclosure.regimes[1]", nil},
		"DISCLOSE-NOT-KNOWN":  {func(c *c) { c.Disclosure.Regimes = append(c.Disclosure.Regimes, "ZZ") }, "disclosure.regimes[1]", nil},
		"DISCLOSE-TAGS": {func(c *c) {
			c.Disclosure.Wording, c.Disclosure.PlatformTool, c.Guidelines.Hashtags = nil, no, []string{"#AutumnGlow"}
		}, "guidelines.hashtags", []string{"DISCLOSE-WORDING"}},
		"DISCLOSE-BANNED-TAG": {func(c *c) {
			c.Guidelines.Hashtags, c.Guidelines.BannedHashtags = c.Guidelines.Hashtags[1:], []string{"#ad"}
		}, "guidelines.banned_hashtags[0]", nil},
		"DISCLOSE-BANNED-WORD": {func(c *c) { c.Guidelines.BannedWords = []string{"Lumina", "sponsored"} }, "guidelines.banned_words[1]", nil},

		"REPORT-NONE":    {func(c *c) { c.Reporting = nil }, "reporting", nil},
		"REPORT-METRICS": {func(c *c) { c.Reporting.Metrics = nil }, "reporting.metrics", nil},
		"REPORT-HOW":     {func(c *c) { c.Reporting.How = "" }, "reporting.how", nil},
		"REPORT-DUE":     {func(c *c) { c.Reporting.Due = contract.When{} }, "reporting.due", nil},

		"EXPECT-NONE":   {func(c *c) { c.Expectations = nil }, "expectations", nil},
		"EXPECT-VALUE":  {func(c *c) { c.Expectations[0].AtLeast = contract.Value{} }, "expectations[0].at_least", nil},
		"EXPECT-SOURCE": {func(c *c) { c.Expectations[0].Source = "" }, "expectations[0].source", nil},
		"EXPECT-DATE":   {func(c *c) { c.Expectations[0].Measured = contract.When{} }, "expectations[0].measured", nil},
		"EXPECT-REMEDY": {func(c *c) { c.Expectations[0].Remedy = "" }, "expectations[0].remedy", nil},

		"TRACK-NONE": {func(c *c) {
			c.Guidelines.Links, c.Guidelines.Codes, c.Deliverables[2].Guidelines = nil, nil, nil
			c.Compensation = slices.DeleteFunc(c.Compensation, func(p contract.Pay) bool { return p.Commission != nil })
		}, "guidelines", []string{"BRIEF-LINKS", "BRIEF-CODE"}},
		"TRACK-UTM": {func(c *c) {
			c.Guidelines.Links[0] = "https://glow.example/night?utm_source=instagram&utm_medium=social"
		}, "guidelines.links[0]", nil},

		"WARRANTY-NONE":       {func(c *c) { c.Warranties = nil }, "warranties", nil},
		"WARRANTY-FOLLOWERS":  {func(c *c) { c.Warranties.RealFollowers = unsaid }, "warranties.real_followers", nil},
		"WARRANTY-ENGAGEMENT": {func(c *c) { c.Warranties.RealResults = unsaid }, "warranties.real_engagement", nil},
		"WARRANTY-PODS":       {func(c *c) { c.Warranties.PodsDisclosed = unsaid }, "warranties.pods_disclosed", nil},
		"WARRANTY-TRUTHFUL":   {func(c *c) { c.Warranties.Truthful = unsaid }, "warranties.truthful", nil},
		"WARRANTY-EXPERIENCE": {func(c *c) { c.Warranties.OwnExperience = unsaid }, "warranties.own_experience", nil},
		"WARRANTY-OWN-WORK":   {func(c *c) { c.Warranties.OwnWork = unsaid }, "warranties.own_work", nil},

		"MORALS-NONE":       {func(c *c) { c.Morals = nil }, "morals", nil},
		"MORALS-EVENTS":     {func(c *c) { c.Morals.Events = nil }, "morals.events", nil},
		"MORALS-STANDARD":   {func(c *c) { c.Morals.Standard = "" }, "morals.standard", nil},
		"MORALS-ALLEGATION": {func(c *c) { c.Morals.Standard = contract.Allegation }, "morals.standard", nil},
		"MORALS-CURE":       {func(c *c) { c.Morals.CureHours = 0 }, "morals.cure_hours", nil},
		"MORALS-TAKE-DOWN":  {func(c *c) { c.Morals.TakeDown = unsaid }, "morals.take_down", nil},

		"INDEMNITY-NONE":      {func(c *c) { c.Indemnity = nil }, "indemnity", nil},
		"INDEMNITY-BY":        {func(c *c) { c.Indemnity.By = "" }, "indemnity.by", nil},
		"INDEMNITY-ONE-SIDED": {func(c *c) { c.Indemnity.By = contract.TheCreator }, "indemnity.by", nil},
		"INDEMNITY-CAP":       {func(c *c) { c.Indemnity.CapAtFees = unsaid }, "indemnity.cap", nil},
		"INDEMNITY-UNCAPPED":  {func(c *c) { c.Indemnity.CapAtFees, c.Indemnity.Uncapped = no, true }, "indemnity.uncapped", nil},
		"LIABILITY-CAP":       {func(c *c) { c.Indemnity.LiabilityCap = money.Amount{} }, "indemnity.liability_cap", nil},
		"INSURANCE-NONE":      {func(c *c) { c.Insurance = nil }, "insurance", nil},

		"SECRET-NONE":    {func(c *c) { c.Confidentiality = nil }, "confidentiality", nil},
		"SECRET-SUBJECT": {func(c *c) { c.Confidentiality.Subject = "" }, "confidentiality.subject", nil},
		"SECRET-LASTS":   {func(c *c) { c.Confidentiality.Lasts = contract.Length{} }, "confidentiality.lasts", nil},

		"LIKENESS-NONE":     {func(c *c) { c.Likeness = nil }, "likeness", nil},
		"LIKENESS-NAME":     {func(c *c) { c.Likeness.Name = unsaid }, "likeness.name", nil},
		"LIKENESS-TRAINING": {func(c *c) { c.Likeness.Training = unsaid }, "likeness.training", nil},
		"LIKENESS-REPLICA":  {func(c *c) { c.Likeness.Replica = unsaid }, "likeness.replica", nil},
		"LIKENESS-TERMS":    {func(c *c) { c.Likeness.Replica = yes }, "likeness.terms", nil},

		"END-NONE":        {func(c *c) { c.Termination = nil }, "termination", nil},
		"END-CAUSE":       {func(c *c) { c.Termination.ForCause = unsaid }, "termination.for_cause", nil},
		"END-CURE":        {func(c *c) { c.Termination.CauseCureDays = 0 }, "termination.cause_cure_days", nil},
		"END-CONVENIENCE": {func(c *c) { c.Termination.Convenience = unsaid }, "termination.convenience", nil},
		"END-BY":          {func(c *c) { c.Termination.By = "" }, "termination.by", nil},
		"END-NOTICE":      {func(c *c) { c.Termination.NoticeDays = 0 }, "termination.notice_days", nil},
		"END-KILL-FEE":    {func(c *c) { c.Termination.Kill = nil }, "termination.kill_fee", nil},

		"END-KILL-ORDER": {func(c *c) { k := c.Termination.Kill; k[0].After, k[1].After = k[1].After, k[0].After }, "termination.kill_fee", nil},

		"LAW-NONE":    {func(c *c) { c.Law.Country = "" }, "law", nil},
		"LAW-DISPUTE": {func(c *c) { c.Law.Forum, c.Law.Dispute = "", "" }, "law.forum", nil},
	}
}

// Each rule is set off by taking one thing out of the contract that reviews clean, or
// breaking it, at its place and with no other rule but those that the row names.
func TestChecklistRowByRow(t *testing.T) {
	policy := contract.DefaultReviewPolicy()
	require.Empty(t, good(t).Review(policy), "the good contract")
	policy.Statutes = nil // what laws ask has a test of its own
	all := removals()
	for _, rule := range contract.ReviewRules() {
		t.Run(rule.ID, func(t *testing.T) {
			r, ok := all[rule.ID]
			require.True(t, ok, "no row for the rule")
			c := good(t)
			r.change(&c)
			var got, also []string
			for _, f := range c.Review(policy) {
				if f.Rule == rule.ID {
					got = append(got, f.Path)
					assert.Equal(t, rule.Severity, f.Severity)
					assert.Equal(t, rule.Advice, f.Advice)
					continue
				}
				if !slices.Contains(also, f.Rule) {
					also = append(also, f.Rule)
				}
			}
			if assert.NotEmpty(t, got, "not found; found %v", also) {
				assert.Equal(t, r.path, got[0])
			}
			assert.ElementsMatch(t, r.also, also, "other rules")
		})
		delete(all, rule.ID)
	}
	assert.Empty(t, all, "rows without a rule")
	t.Logf("%d rules, each set off by one change", len(contract.ReviewRules()))
}

func TestReviewRulesTable(t *testing.T) {
	ids := map[string]bool{}
	count := map[contract.Severity]int{}
	for _, r := range contract.ReviewRules() {
		assert.False(t, ids[r.ID], "%s twice", r.ID)
		ids[r.ID] = true
		count[r.Severity]++
		assert.True(t, r.Severity.IsValid(), r.ID)
		assert.Contains(t, "ABCDKS", string(r.Trust), r.ID)
		assertSource(t, r.ID, r.Source)
		for _, text := range []string{r.Clause, r.Path, r.Source, r.AsOf} {
			assert.NotEmpty(t, text, r.ID)
		}
		for _, text := range []string{r.Message, r.Advice, r.Reason} {
			assert.True(t, strings.HasSuffix(text, "."), "%s: %q is no sentence", r.ID, text)
		}
		if r.Source == "our judgement" {
			assert.Equal(t, engagement.TrustDoubtful, r.Trust, r.ID)
		}
	}
	t.Logf("%d rules: %v", len(ids), count)
}

// assertSource holds that a source is the address of a page, or words.
func assertSource(t *testing.T, id, source string) {
	t.Helper()
	assert.NotEmpty(t, source, id)
	if strings.Contains(source, "://") {
		u, err := url.Parse(source)
		if assert.NoError(t, err, id) {
			assert.NotEmpty(t, u.Host, id)
		}
	}
}
