package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The wordings, old ones too. */
@ApplicationScoped
class LetterTexts {

    private final EntityManager database;

    LetterTexts(EntityManager database) {
        this.database = database;
    }

    /** The one that letters of the day are written in: of those begun the latest, and of these the last published. */
    Optional<LetterText> inForce(LetterSample sample, String lang, LocalDate day) {
        return database.createQuery("""
                        from LetterText t where t.sample = :sample and t.lang = :lang and t.validFrom <= :day
                         order by t.validFrom desc, t.publishedAt desc, t.id desc""", LetterText.class)
                .setParameter("sample", sample)
                .setParameter("lang", lang)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<LetterText> named(LetterSample sample, String lang, String version) {
        return database.createQuery(
                        "from LetterText t where t.sample = :sample and t.lang = :lang and t.version = :version",
                        LetterText.class)
                .setParameter("sample", sample)
                .setParameter("lang", lang)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound if there is none */
    LetterText find(UUID id) {
        return Optional.ofNullable(database.find(LetterText.class, id)).orElseThrow(() -> new NotFound("letter text"));
    }

    /** In the order in which they came; null leaves a filter out. */
    List<LetterText> list(LetterSample sample, String lang, UUID after, int rows) {
        return database.createQuery("""
                        from LetterText t
                         where t.id > :after and (:sample is null or t.sample = :sample)
                           and (:lang is null or t.lang = :lang)
                         order by t.id""", LetterText.class)
                .setParameter("after", after)
                .setParameter("sample", sample)
                .setParameter("lang", lang)
                .setMaxResults(rows)
                .getResultList();
    }
}
