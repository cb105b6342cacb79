package lv.viis.bench.mutants;

import java.util.Comparator;
import java.util.Map;

/** A source file with many mutants in it, of which a system property turns one on while the code runs. */
final class Switched {

    /** The number of the mutant that is on; read by the switched code. */
    static final String PROPERTY = "viis.mutant";

    private Switched() {}

    /**
     * The source with all of them.
     *
     * @param mutants by their numbers, all of one file and none within another
     */
    static String source(Map<Integer, Mutant> mutants) {
        var text = new StringBuilder(mutants.values().iterator().next().source());
        mutants.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().place().start()))
                .forEach(entry -> {
                    var place = entry.getValue().place();
                    text.replace(place.start(), place.end(), switched(entry.getKey(), entry.getValue()));
                });
        return text.toString();
    }

    private static String switched(int number, Mutant mutant) {
        var place = mutant.place();
        var isOn = "Integer.getInteger(\"" + PROPERTY + "\", 0) == " + number;
        var original = mutant.source().substring(place.start(), place.end());
        var mutated = mutant.source().substring(place.start(), mutant.start())
                + mutant.replacement()
                + mutant.source().substring(mutant.end(), place.end());
        if (!place.isStatement()) {
            return "(" + isOn + " ? (" + mutated + ") : (" + original + "))";
        }
        var isLambda = mutated.equals("{}");
        return (isLambda ? "{ " : "") + "if (!(" + isOn + ")) { " + original + (isLambda ? "; } }" : " }");
    }
}
