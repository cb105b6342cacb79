package lv.viis.registration.signing.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.LevelRule;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second belt: lists that are not good are not loaded, and here a signature that rests on one does not pass. */
class SignaturePolicyTest {

    static Stream<Named<ValidationPolicy>> policiesOfNow() {
        return Stream.of(
                Named.of("for letters", SignaturePolicy.strict()),
                Named.of("for anybody", SignaturePolicy.forAnybody()));
    }

    @ParameterizedTest
    @MethodSource("policiesOfNow")
    void what_rests_on_a_list_that_has_ended_or_is_not_signed_well_fails(ValidationPolicy policy) {
        assertFails(policy.getTLNotExpiredConstraint());
        assertFails(policy.getTLWellSignedConstraint());
    }

    @ParameterizedTest
    @MethodSource("policiesOfNow")
    void an_untrusted_stamp_and_changes_that_nobody_understands_fail(ValidationPolicy policy) {
        assertFails(policy.getTLevelTimeStampConstraint(Context.SIGNATURE));
        assertFails(policy.getUndefinedChangesConstraint(Context.SIGNATURE));
        assertFails(policy.getPdfVisualDifferenceConstraint(Context.SIGNATURE));
    }

    @Test
    void in_the_archive_a_list_may_have_ended_since() {
        assertThat(SignaturePolicy.forArchive().getTLNotExpiredConstraint()).isNull();
        assertThat(SignaturePolicy.forArchive().getTLWellSignedConstraint()).isNull();
    }

    private static void assertFails(LevelRule rule) {
        assertThat(rule.getLevel()).isEqualTo(Level.FAIL);
    }
}
