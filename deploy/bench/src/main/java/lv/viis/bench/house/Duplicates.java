package lv.viis.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.cpd.Match;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;

/** Places that stand twice in main code, by PMD's copy-paste detector. */
final class Duplicates {

    /** About eight lines; a record's header with its Javadoc is shorter. */
    private static final int TOKENS = 70;

    private Duplicates() {}

    /** @param isByShape whether names and literals may differ */
    static List<Match> of(List<Path> modules, boolean isByShape) throws IOException {
        var settings = new CPDConfiguration();
        settings.setOnlyRecognizeLanguage(JavaLanguageModule.getInstance());
        settings.setMinimumTileSize(TOKENS);
        settings.setIgnoreAnnotations(false);
        settings.setIgnoreIdentifiers(isByShape);
        settings.setIgnoreLiterals(isByShape);
        settings.setFailOnError(false);
        var found = new java.util.ArrayList<Match>();
        try (var analysis = CpdAnalysis.create(settings)) {
            for (var module : modules) {
                var main = module.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    analysis.files().addDirectory(main);
                }
            }
            analysis.performAnalysis(report -> found.addAll(report.getMatches()));
        }
        return found;
    }
}
