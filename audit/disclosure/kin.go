package disclosure

// Whose relative, and which: in the languages of the common wordings, as folded. Source:
// dictionaries.
var (
	possessives = [...]string{
		"my", "our", "his", "her", "meine", "meiner", "meinem", "meinen", "unserer", "ma", "mon", "mes", "notre", "mi", "mis", "nuestra", "mia", "mio",
		"minha", "meu", "mijn", "onze", "min", "mit",
	}
	relatives = [...]string{
		"wife", "husband", "sister", "brother", "mother", "mom", "mum", "father", "dad", "son", "daughter", "boyfriend", "girlfriend", "fiancé", "fiancée",
		"cousin", "uncle", "aunt", "parents", "grandma", "grandpa", "kids", "schwester", "bruder", "mutter", "mama", "vater", "papa", "oma", "opa", "frau",
		"mann", "tochter", "sohn", "sœur", "soeur", "frère", "mère", "père", "maman", "mari", "femme", "fille", "fils", "hermana", "hermano", "madre",
		"padre", "mamá", "papá", "hija", "hijo", "mujer", "marido", "abuela", "abuelo", "sorella", "fratello", "mamma", "papà", "moglie", "figlia", "figlio", "nonna", "nonno", "irmã", "irmão", "mãe", "pai", "avó", "zus", "broer", "moeder", "vader", "man", "vrouw", "dochter", "zoon",
		"syster", "bror", "pappa", "søster", "mor", "far",
	}
)

// isOfKin reports whether a relative follows what ends at i: "a collaboration with my
// sister", "gifted by my mum". A relative is no brand; a relative's brand is one.
func isOfKin(text []byte, i int) bool {
	whose, i := wordAfter(text, i)
	switch string(whose) {
	case "by", "pelo", "pela":
		whose, i = wordAfter(text, i)
	}
	who, _ := wordAfter(text, i)
	return isOneOf(possessives[:], whose) && isOneOf(relatives[:], who)
}

// wordAfter returns the word that stands a blank behind i, and where it ends.
func wordAfter(text []byte, i int) (word []byte, end int) {
	if i+1 >= len(text) || text[i] != ' ' {
		return nil, len(text)
	}
	end = wordEnd(text, i+1, len(text), false)
	return text[i+1 : end], end
}
