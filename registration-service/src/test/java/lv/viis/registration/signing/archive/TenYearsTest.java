package lv.viis.registration.signing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import lv.viis.registration.signing.foreignfile.Bounds;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten years of a signature, with certificates that live as long as real ones do: a person's three years, a responder's
 * half, a time stamping unit's three, the CA's longer. The years end now, by the library's own clock.
 */
@Tag("A20")
class TenYearsTest {
    private static final Instant END = Instant.now();
    private static final Instant BEGIN =
            END.atZone(ZoneOffset.UTC).minus(Period.ofYears(10)).toInstant();

    private final MakeForm makeForm = new MakeForm(Duration.ofDays(90), Bounds.patient());
    private OldTrust trust;

    @ParameterizedTest
    @EnumSource
    void renewed_in_time_it_is_still_qualified_offline(OldTrust.Listed listed) throws Exception {
        for (var mediaType : new String[] {OldTrust.CONTAINER, OldTrust.PDF}) {
            trust = new OldTrust(BEGIN, listed);
            var signed = trust.signed(mediaType);
            var made = make(signed, KeptRevocation.NONE);
            var renewals = 0;
            for (var month = 1; month <= 120; month++) {
                monthPasses(month);
                if (!trust.now().isBefore(made.renewBefore())) {
                    made = make(made.form(), made.kept());
                    renewals++;
                }
            }
            assertThat(renewals).isBetween(3, 5);
            assertThat(trust.now()).isEqualTo(END);
            assertThat(verdict(made.form(), made.kept())).isEqualTo("TOTAL_PASSED QESIG");
        }
    }

    @Test
    void without_renewal_it_proves_nothing_any_more() throws Exception {
        trust = new OldTrust(BEGIN, OldTrust.Listed.CA_OF_UNITS);
        var signed = trust.signed(OldTrust.CONTAINER);
        var neglected = make(signed, KeptRevocation.NONE);
        assertThat(verdict(neglected.form(), neglected.kept())).isEqualTo("TOTAL_PASSED QESIG");
        for (var month = 1; month <= 120; month++) {
            monthPasses(month);
        }
        assertThat(verdict(neglected.form(), neglected.kept())).startsWith("INDETERMINATE");
        assertThat(verdict(signed, KeptRevocation.NONE)).startsWith("INDETERMINATE");
    }

    @Test
    void without_the_kept_answer_for_the_last_unit_its_stamp_proves_nothing() throws Exception {
        trust = new OldTrust(BEGIN, OldTrust.Listed.CA_OF_UNITS);
        var signed = trust.signed(OldTrust.CONTAINER);
        // The first stamp's unit is known to the file itself; the next one lives longer than it.
        trust.setNow(BEGIN.plus(Duration.ofDays(365)));
        trust.renewResponder();
        trust.renewUnit("EC");
        var made = make(signed, KeptRevocation.NONE);
        assertThat(made.kept().answers()).isNotEmpty();
        trust.setNow(made.renewBefore());
        assertThat(verdict(made.form(), made.kept())).isEqualTo("TOTAL_PASSED QESIG");
        assertThat(verdict(made.form(), KeptRevocation.NONE)).startsWith("INDETERMINATE");
    }

    @Test
    @Tag("F6")
    void making_a_form_has_a_deadline_at_each_of_its_steps() throws Exception {
        trust = new OldTrust(BEGIN, OldTrust.Listed.UNITS);
        var inNoTime = new MakeForm(Duration.ofDays(90), Bounds.within(Duration.ZERO));
        for (var mediaType : new String[] {OldTrust.CONTAINER, OldTrust.PDF}) {
            var signed = trust.signed(mediaType);
            trust.keepList();
            assertThatThrownBy(() -> inNoTime.make(
                            signed,
                            trust.signatureValue(),
                            KeptRevocation.NONE,
                            trust::online,
                            trust::stamp,
                            trust.now()))
                    .isInstanceOf(FileTooCostly.class)
                    .hasMessageContaining("too long");
            assertThatThrownBy(() -> inNoTime.verdict(signed, trust.signatureValue(), trust.offline(), trust.now()))
                    .isInstanceOf(FileTooCostly.class);
            assertThatThrownBy(() -> signed.stamped(trust.offline(), trust::stamp))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private void monthPasses(int month) {
        trust.setNow(BEGIN.atZone(ZoneOffset.UTC).plusMonths(month).toInstant());
        if (month % 5 == 0) {
            trust.renewResponder();
        }
        if (month % 24 == 0) {
            // A unit stamps for two of its three years.
            trust.renewUnit("EC");
        }
    }

    private MakeForm.Made make(SignedForm newest, KeptRevocation kept) throws NotProven {
        trust.keepList();
        return makeForm.make(newest, trust.signatureValue(), kept, trust::online, trust::stamp, trust.now());
    }

    private String verdict(SignedForm form, KeptRevocation kept) {
        return makeForm.verdict(form, trust.signatureValue(), kept.insteadOf(trust.offline()), trust.now())
                .text();
    }
}
