package lv.viis.registration.texts.lettertext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The wordings, old ones too. */
@ApplicationScoped
class LetterTexts implements PanacheRepositoryBase<LetterText, UUID> {

    /** The one that letters of the day are written in: of those begun the latest, and of these the last published. */
    @Transactional
    Optional<LetterText> inForce(LetterSample sample, String lang, LocalDate day) {
        return find(
                        "sample = ?1 and lang = ?2 and validFrom <= ?3"
                                + " order by validFrom desc, publishedAt desc, id desc",
                        sample,
                        lang,
                        day)
                .page(0, 1)
                .stream()
                .findFirst();
    }

    /** Until this transaction ends nobody else publishes one: what is asked now sees all that was published before. */
    void hold() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('letter-text')) as text)")
                .getSingleResult();
    }

    Optional<LetterText> named(LetterSample sample, String lang, String version) {
        return find("sample = ?1 and lang = ?2 and version = ?3", sample, lang, version).stream()
                .findFirst();
    }

    /** @throws NotFound if there is none */
    LetterText find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("letter text"));
    }

    /** In the order in which they came; null leaves a filter out. */
    List<LetterText> list(LetterSample sample, String lang, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
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
