package lv.viis.chassis.language;

/** The same, said in both languages. */
public record Wording(String english, String latvian) {

    public String in(Language language) {
        return language == Language.LV ? latvian : english;
    }
}
