package disclosure

// usPlaceRules: is it hard to miss?
func usPlaceRules() []Rule {
	return []Rule{
		{"FTC-PLACE-CC", AboutPlacement, on(SignMissing), Violation, "The tie is not disclosed: put words such as \"#ad\" where nobody can miss them.", src255 + "#255.0", Read, ""},
		{"FTC-PLACE-UNAVOIDABLE", AboutPlacement, on(SignHidden), Violation, "People must not have to tap, click or scroll to meet the disclosure.", src255 + "#255.0", Remembered, ""},
		{"FTC-PLACE-TRUNCATED", AboutPlacement, on(SignCut), Violation, "Move the disclosure up: it stands after \"more\", where most people stop reading.", srcL2017, Read, ""},
		{"FTC-PLACE-HASHPILE", AboutPlacement, on(SignPile), Violation, "Take the disclosure out of the row of hashtags and handles; readers skip it.", srcD101, Read, ""},
		{"FTC-PLACE-END", AboutPlacement, on(SignEnd), Likely, "Move the disclosure from the end to the beginning.", srcD101, Read, ""},
		{"FTC-PLACE-START", AboutPlacement, on(SignNotFirst), Advice, "The beginning is the safest place.", srcFAQ, Reported, ""},
		{"FTC-PLACE-BIO", AboutPlacement, on(SignBio), Violation, "A disclosure on your profile does not count: put it in the post.", srcD101, Read, ""},
		{"FTC-PLACE-WITH", AboutPlacement, on(SignComment, SignElsewhere), Violation, "The disclosure belongs in the same message as the praise, not in a comment, another post or a linked page.", srcD101, Read, ""},
		{"FTC-PLACE-EACH", AboutPlacement, on(SignElsewhere), Violation, "Every post that praises the brand needs its own disclosure.", srcTeami, Read, ""},
		{"FTC-PLACE-MODALITY", AboutPlacement, on(SignUnseen, SignUnheard), Violation, "Disclose the way you praise: what is shown in the picture, what is spoken in speech, both in both.", src255 + "#255.0", Read, ""},
		{"FTC-PLACE-VIDEO-IN", AboutPlacement, on(SignNotInVideo), Violation, "Disclose in the video itself, not only in the text beside it.", srcD101, Read, ""},
		{"FTC-PLACE-VIDEO-EARLY", AboutPlacement, on(SignLate), Advice, "Disclose at the beginning of the video, and again in a long one.", srcFAQ, Reported, ""},
		{"FTC-PLACE-VIDEO-BOTH", AboutPlacement, on(SignOneWay), Advice, "Disclose in picture and sound: some watch muted, some do not read.", src255 + "#255.0", Read, ""},
		{"FTC-PLACE-LIVE", AboutPlacement, on(SignOnce), Likely, "Repeat the disclosure through the stream, for those who join late.", srcD101, Read, ""},
		{"FTC-PLACE-STORY", AboutPlacement, on(SignNotOnStory, SignShort), Likely, "Put the disclosure on the picture of the story and leave time to read it.", srcD101, Read, ""},
		{"FTC-PLACE-PHOTO", AboutPlacement, on(SignNotOnImage), Advice, "With a picture that praises by itself, the disclosure may stand on the picture.", srcD101, Remembered, ""},
		{"FTC-PLACE-LEGIBLE", AboutPlacement, on(SignIllegible, SignShort), Violation, "Make the disclosure large, strong in contrast and long enough on screen to stand out.", src255 + "#255.0", Read, ""},
		{"FTC-PLACE-AUDIO", AboutPlacement, on(SignInaudible), Violation, "Speak the disclosure at a volume and speed that people can follow.", src255 + "#255.0", Remembered, ""},
		{"FTC-PLACE-DEVICE", AboutPlacement, on(SignCovered), Likely, "The disclosure has to be visible on every device, phones included.", srcDot, Remembered, ""},
		{"FTC-PLACE-PLATFORMTOOL", AboutPlacement, on(SignLabelOnly), Likely, "Do not rely on the platform's label alone: add your own words.", srcD101, Reported, ""},
		{"FTC-PLACE-THUMB", AboutPlacement, on(SignNoTitle), Advice, "Where the title or preview carries the claim, let it carry the disclosure as well.", "https://www.ftc.gov/business-guidance/resources/native-advertising-guide-businesses", Remembered, ""},
		{"FTC-PLACE-AFFPROX", AboutPlacement, on(SignFarFromLink), Violation, "Put the words next to the link they speak of, visible together with it.", srcFAQ, Reported, ""},
		{"FTC-PLACE-TYPEICON", AboutWording, nil, Violation, "A link, an icon or the word \"disclosure\" is no disclosure: say what the tie is.", srcDot, Remembered, ""},
	}
}
