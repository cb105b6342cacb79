package lv.viis.registration.texts.lettertext;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import lv.viis.chassis.asker.AsJob;

/** Brings the wordings that come with the service, where the ministry has none of that sample and language yet. */
@ApplicationScoped
@AsJob
class ShippedTexts {

    static final String VERSION = "2026-1";
    private static final LocalDate VALID_FROM = LocalDate.of(2026, 1, 1);

    private final EntityManager database;

    ShippedTexts(EntityManager database) {
        this.database = database;
    }

    /** Several replicas may start at once, and any of them often. */
    @Transactional
    void bring(@Observes StartupEvent started) {
        for (var text : all()) {
            database.createNativeQuery("""
                            insert into letter_text (id, sample, lang, version, valid_from, template, published_at)
                            select uuidv7(), ?1, ?2, ?3, ?4, ?5, now()
                             where not exists (select 1 from letter_text where sample = ?1 and lang = ?2)
                            on conflict do nothing""")
                    .setParameter(1, text.sample.name())
                    .setParameter(2, text.lang)
                    .setParameter(3, text.version)
                    .setParameter(4, text.validFrom)
                    .setParameter(5, text.template)
                    .executeUpdate();
        }
    }

    static List<LetterText> all() {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(LetterSample.values())
                                .map(sample -> shipped(sample, LetterText.LATVIAN)),
                        java.util.stream.Stream.of(shipped(LetterSample.COMMITMENT, "en")))
                .toList();
    }

    private static LetterText shipped(LetterSample sample, String lang) {
        return new LetterText(sample, lang, VERSION, VALID_FROM, Resources.read(sample.slug() + "." + lang + ".html"));
    }
}
