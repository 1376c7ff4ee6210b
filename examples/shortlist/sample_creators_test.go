package main

import "github.com/seed-e12bc25d/influencekit/engagement"

// A made is one invented creator as the sample draws them.
type made struct {
	handle string
	on     engagement.Platform
	size   int64      // followers
	reach  float64    // of one post, as a share of the followers
	er     float64    // percent
	who    [4]float64 // shares of 25–34, 35–44, US and CA
	via    string     // whose numbers: "", kit, modash, hypeauditor, instagram, youtube, phyllo
	about  string     // letters of the terms in the posts; capitals are stated as topics too
	styles string     // e, f, i, p: educational, for fun, inspirational, problem solving
	price  int64      // of one post of the package; 0: none
	rated  [3]float64 // content, values, partnerships, 1 to 5; 0: nobody has
	real   float64    // share of real people by an audit; 0: none
	odd    string     // what is odd about them
}

// creators are the thirty: ordinary ones, and one of each kind that a list of
// candidates has in real life.
var creators = []made{
	{"potted.pia", "instagram", 38_400, 0.42, 4.1, [4]float64{0.46, 0.24, 0.71, 0.11}, "modash", "CBKgs", "ep", 420, [3]float64{5, 5, 4}, 0.91, ""},
	{"balconybeans", "instagram", 21_700, 0.55, 5.2, [4]float64{0.41, 0.29, 0.66, 0.14}, "instagram", "BVgn", "ei", 260, [3]float64{4, 4, 4}, 0.93, ""},
	{"tiny.terrace.tom", "instagram", 54_900, 0.31, 2.4, [4]float64{0.39, 0.27, 0.78, 0.06}, "modash", "BKns", "ef", 560, [3]float64{4, 5, 3}, 0.88, ""},
	{"gardenonfive", "instagram", 16_200, 0.61, 6.3, [4]float64{0.36, 0.33, 0.58, 0.21}, "kit", "CVz", "i", 190, [3]float64{4, 4, 0}, 0, ""},
	{"compost.clara", "instagram", 29_800, 0.37, 3.4, [4]float64{0.33, 0.31, 0.69, 0.09}, "hypeauditor", "KZsg", "ep", 310, [3]float64{4, 5, 5}, 0, ""},
	{"urbanradish", "instagram", 83_500, 0.26, 2.2, [4]float64{0.44, 0.22, 0.73, 0.08}, "modash", "BCs", "fi", 890, [3]float64{4, 3, 3}, 0.86, ""},
	{"seedlingsam", "instagram", 12_600, 0.66, 7.1, [4]float64{0.35, 0.28, 0.62, 0.17}, "kit", "SCd", "e", 150, [3]float64{3, 4, 0}, 0.9, "few posts"},
	{"mint.and.maple", "instagram", 47_300, 0.34, 2.6, [4]float64{0.38, 0.3, 0.31, 0.52}, "phyllo", "FVg", "ei", 480, [3]float64{5, 4, 4}, 0.92, ""},
	{"the.dirt.diaries", "instagram", 66_100, 0.29, 3.2, [4]float64{0.42, 0.25, 0.75, 0.07}, "hypeauditor", "CKdn", "pf", 720, [3]float64{4, 3, 2}, 0, "undisclosed"},
	{"growwithgus", "instagram", 34_000, 0.4, 0, [4]float64{0.37, 0.26, 0.72, 0.1}, "modash", "CBd", "ep", 350, [3]float64{4, 4, 3}, 0.89, "hidden likes"},
	{"sill.sprouts", "instagram", 18_900, 0, 3.9, [4]float64{0.4, 0.3, 0.64, 0.12}, "instagram", "BFm", "i", 230, [3]float64{4, 4, 4}, 0.92, "no reach"},
	{"harvest.on.high", "instagram", 91_200, 0.24, 1.8, [4]float64{0.34, 0.23, 0.68, 0.09}, "modash", "Bg", "i", 980, [3]float64{3, 3, 3}, 0.81, ""},
	{"leaf.it.to.lena", "instagram", 25_500, 0.44, 4.6, [4]float64{0.43, 0.19, 0.22, 0.05}, "modash", "BCd", "ef", 270, [3]float64{4, 4, 3}, 0.9, "elsewhere"},
	{"grobox.greta", "instagram", 40_700, 0.38, 3.7, [4]float64{0.41, 0.26, 0.7, 0.1}, "modash", "CBg", "e", 430, [3]float64{4, 3, 3}, 0.88, "rival"},
	{"bloom.boost", "instagram", 72_400, 0.33, 3.3, [4]float64{0.39, 0.22, 0.61, 0.05}, "hypeauditor", "Bs", "f", 510, [3]float64{2, 2, 2}, 0, "bought"},
	{"high.grow.hank", "instagram", 33_300, 0.39, 4.4, [4]float64{0.45, 0.24, 0.74, 0.09}, "kit", "Cn", "e", 340, [3]float64{3, 2, 0}, 0, "cannabis"},
	{"no.numbers.nora", "instagram", 27_000, 0.41, 4.0, [4]float64{}, "", "BKg", "ip", 300, [3]float64{5, 4, 4}, 0, ""},
	{"quiet.quince", "instagram", 14_800, 0.5, 3.6, [4]float64{0.38, 0.29, 0.63, 0.16}, "kit", "F", "i", 0, [3]float64{}, 0, "no price"},
	{"rooftop.remy", "tiktok", 58_600, 0.72, 6.8, [4]float64{0.37, 0.16, 0.7, 0.08}, "phyllo", "BCdn", "fp", 380, [3]float64{4, 4, 3}, 0.84, ""},
	{"plantparentpaz", "tiktok", 24_300, 0.9, 8.9, [4]float64{0.35, 0.14, 0.65, 0.12}, "modash", "Cdg", "fe", 180, [3]float64{4, 4, 4}, 0.9, ""},
	{"dirtcheapdan", "tiktok", 96_800, 0.58, 5.1, [4]float64{0.31, 0.18, 0.77, 0.05}, "modash", "CKzm", "pf", 620, [3]float64{3, 4, 3}, 0.83, ""},
	{"the.pot.plot", "tiktok", 43_100, 0.66, 7.4, [4]float64{0.33, 0.12, 0.59, 0.1}, "kit", "Bm", "f", 290, [3]float64{3, 3, 0}, 0, "video only views"},
	{"salsa.from.seed", "tiktok", 31_900, 0.7, 6.1, [4]float64{0.4, 0.2, 0.67, 0.05}, "phyllo", "FVS", "ei", 240, [3]float64{5, 5, 4}, 0.91, ""},
	{"viral.vines", "tiktok", 88_200, 0.81, 9.6, [4]float64{0.22, 0.07, 0.41, 0.06}, "modash", "d", "f", 540, [3]float64{2, 3, 2}, 0.79, ""},
	{"balconybeans", "youtube", 15_900, 0.48, 4.2, [4]float64{0.34, 0.3, 0.64, 0.15}, "youtube", "BVCgs", "ep", 450, [3]float64{5, 4, 4}, 0.9, "shorts too"},
	{"small.space.sue", "youtube", 62_700, 0.33, 3.1, [4]float64{0.3, 0.31, 0.72, 0.13}, "youtube", "CKSns", "ep", 1_450, [3]float64{5, 5, 5}, 0.92, ""},
	{"kitchen.to.compost", "youtube", 28_400, 0.4, 3.8, [4]float64{0.28, 0.32, 0.66, 0.11}, "phyllo", "KFZ", "pe", 690, [3]float64{4, 5, 4}, 0.93, ""},
	{"slow.season", "youtube", 19_300, 0.37, 2.9, [4]float64{0.32, 0.29, 0.6, 0.2}, "kit", "FVS", "i", 520, [3]float64{4, 4, 0}, 0, "old posts"},
	{"gear.garden.gil", "youtube", 77_500, 0.28, 2.1, [4]float64{0.29, 0.24, 0.63, 0.08}, "youtube", "C", "e", 1_700, [3]float64{3, 2, 3}, 0, ""},
	{"haus.und.beet", "instagram", 22_800, 0.43, 4.3, [4]float64{0.4, 0.3, 0, 0.02}, "modash", "B", "i", 210, [3]float64{4, 4, 3}, 0.92, "german"},
}

// theMacro is the one to compare with.
var theMacro = made{"jordan.grows", "instagram", 512_000, 0.21, 1.6, [4]float64{0.33, 0.2, 0.64, 0.07}, "modash", "BCgd", "fi", 4_200, [3]float64{4, 3, 3}, 0.82, ""}

// termOf are the terms by their letters, and what a post about them says.
var termOf = map[rune][3]string{
	'C': {"container gardening", "Container gardening week two: peppers in a bucket.", "What I got wrong about container gardening last year."},
	'B': {"balcony garden", "A morning in the balcony garden before work.", "My balcony garden gets four hours of sun, and this is what grows."},
	'K': {"composting", "Composting in a flat without the smell.", "Three weeks of composting in one crate under the sink."},
	'S': {"seed saving", "Seed saving from the best tomato of the year.", "Envelopes, dates, patience: seed saving for beginners."},
	'F': {"cooking from scratch", "Cooking from scratch with what the windowsill gave.", "Green tomatoes? Cooking from scratch to the rescue."},
	'V': {"heirloom vegetables", "Heirloom vegetables that fit in a pot.", "I grew heirloom vegetables you cannot buy."},
	'n': {"no yard", "No yard? Neither have I.", "Things I planted with no yard and no car."},
	's': {"small space", "Small space, big harvest: the numbers.", "A trellis for a small space out of one broom stick."},
	'd': {"dying plants", "Why I stopped watering my dying plants.", "Dying plants: three causes, three fixes."},
	'g': {"grow your own food", "Grow your own food, even if it is one salad.", "You can grow your own food up here, and here is how."},
	'z': {"zero waste", "A zero waste planter from a milk carton.", "Zero waste month: what the compost took."},
	'm': {"first apartment", "My first apartment had one window and I filled it.", "First apartment? Start with herbs."},
}

var everyday = []string{"Sunday.", "Rain at last.", "Look who moved in under the pots.", "A long list of what did not work.", "Thank you for all your questions.", "New gloves, same blisters.", "The neighbours have opinions."}
