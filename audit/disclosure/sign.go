package disclosure

// A Sign is a fact about a post that the check establishes. Rules name the signs
// that set them off; a host's rules may use any of them.
type Sign string

// Signs of the tie. Each known or admitted tie gives "tie:" and its name.
const (
	SignTied      Sign = "tied"       // some tie is known or admitted
	SignUntied    Sign = "untied"     // the caller says there is none
	SignObvious   Sign = "obvious"    // the tie is plain from the context
	SignSmall     Sign = "small"      // nothing but free or discounted goods
	SignAffLink   Sign = "aff_link"   // an address that pays a commission; the tie is not declared
	SignCode      Sign = "code"       // a discount code; the tie is not declared
	SignBrandTag  Sign = "brand_tag"  // an @handle of the brand
	SignPicture   Sign = "picture"    // a picture, and no word of the brand
	SignRepost    Sign = "repost"     // somebody's paid post shared without a disclosure
	SignAbroad    Sign = "abroad"     // posted from another country
	SignSynthetic Sign = "synthetic"  // a generated person, unsaid
	SignVirtual   Sign = "virtual"    // a generated person, said or not
	SignRetouched Sign = "retouched"  // an altered body or face, unsaid
	SignChildren  Sign = "children"   // made for children
	SignAmount    Sign = "amount"     // says how much was paid
	SignEvasion   Sign = "evasion"    // written with look-alike or invisible characters
	SignMissing   Sign = "missing"    // nothing discloses the tie
	SignOnlyTags  Sign = "only_tags"  // nothing but handles, emoji or codes points at it
	SignClear     Sign = "clear"      // a clear wording
	SignUnclear   Sign = "unclear"    // nothing better than an unclear wording
	SignUnderstat Sign = "understate" // says less than what was given
	SignWho       Sign = "who"        // does not say who is behind it
	SignLanguage  Sign = "language"   // in another language than the post
	SignDenied    Sign = "denied"     // says that it is no advertising
	SignLabelOnly Sign = "label_only" // nothing but the platform's label
	SignNoLabel   Sign = "no_label"   // the platform's label is off
)

// Signs of the place, each of the best wording there is.
const (
	SignHidden      Sign = "hidden"       // only behind a tap: after the cut, in the bio, in a comment
	SignCut         Sign = "cut"          // after the platform's "more"
	SignPile        Sign = "pile"         // among tags, handles and links
	SignEnd         Sign = "end"          // at the end
	SignNotFirst    Sign = "not_first"    // something other than labels before it
	SignNotFirstOn  Sign = "not_first_on" // likewise, in a text on the picture
	SignBio         Sign = "bio"          // on the profile
	SignComment     Sign = "comment"      // in a comment or another post
	SignElsewhere   Sign = "elsewhere"    // once for several posts, or on a linked page
	SignNotInVideo  Sign = "not_in_video" // only in the text beside a video
	SignDescription Sign = "description"  // in the description of a YouTube video, behind a tap
	SignUnseen      Sign = "unseen"       // shown, but not disclosed in the picture
	SignUnheard     Sign = "unheard"      // spoken, but not disclosed in speech
	SignSpokenOnly  Sign = "spoken_only"  // spoken, and nowhere to be read
	SignLate        Sign = "late"         // after the beginning of a video
	SignOneWay      Sign = "one_way"      // only in the picture or only in the sound
	SignOnce        Sign = "once"         // too seldom in a live stream
	SignFrame       Sign = "frame"        // missing on a frame of a story
	SignNotOnStory  Sign = "not_on_story" // not on the picture of a story
	SignNotOnImage  Sign = "not_on_image" // a picture without a word on it
	SignIllegible   Sign = "illegible"    // too small, pale or covered
	SignShort       Sign = "short"        // shown too briefly
	SignInaudible   Sign = "inaudible"    // too fast, too low or drowned
	SignCovered     Sign = "covered"      // covered on some devices
	SignNoTitle     Sign = "no_title"     // the title does not carry it
	SignFarFromLink Sign = "far"          // not next to the link
)

// Signs of what is claimed: words to be looked at.
const (
	SignHealth    Sign = "claim:health"    // treats, cures, slims
	SignResult    Sign = "claim:result"    // a result in numbers, before and after
	SignTypical   Sign = "claim:typical"   // "results not typical"
	SignExpert    Sign = "claim:expert"    // speaks as a doctor, a dietitian
	SignUntried   Sign = "claim:untried"   // has not tried it
	SignBought    Sign = "claim:bought"    // a reward for five stars
	SignReview    Sign = "claim:review"    // asks for reviews, or is one
	SignRegulated Sign = "claim:regulated" // goods with rules of their own, from the caller's table
)

// TieSign is the sign of a tie that is known or admitted.
func TieSign(t Tie) Sign { return Sign("tie:" + t) }

// ConductSign is the sign of a conduct that the caller states.
func ConductSign(c Conduct) Sign { return Sign("conduct:" + c) }

// WordSign is the sign of a use of a wording that names the rule with that id.
// Rules need not list it.
func WordSign(rule string) Sign { return Sign("word:" + rule) }
