package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.viis.chassis.testing.HouseRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No event carries what a caller wrote freely: each text in one is known here, with what it can hold. */
class EventTextsTest {

    private static final Set<String> KNOWN = Set.of(
            // By its form, at the door and in the database.
            "AccessApplicationSubmitted.basisNumber",
            // Of the catalogue of roles; digests.
            "Line.role",
            "Proof.containerSha256",
            "Proof.letterSha256",
            // Codes of access-grant's catalogue, and of CloseReason.
            "AccessApplicationReturned.reasonCodes",
            "AccessApplicationClosed.reason",
            // Digits, Latin letters, dots and hyphens, at the door.
            "CommitmentExpired.textVersion");

    @Test
    @Tag("S23")
    void every_text_in_an_event_has_a_form() {
        var found = new TreeSet<String>();
        var classes = HouseRules.classesOf("lv.viis.registration");
        for (var example : new File("contract/events").list()) {
            var type = example.replace(".json", "");
            classes.stream()
                    .filter(one -> one.getSimpleName().equals(type))
                    .map(JavaClass::reflect)
                    .forEach(event -> texts(event, found));
        }
        assertEquals(new TreeSet<>(KNOWN), found);
    }

    private static void texts(Class<?> event, Collection<String> found) {
        for (var component : event.getRecordComponents()) {
            var generic = component.getGenericType().getTypeName();
            if (generic.contains("java.lang.String")) {
                found.add(event.getSimpleName() + "." + component.getName());
            }
            nested(event).filter(type -> generic.contains(type.getName())).forEach(type -> texts(type, found));
        }
    }

    private static Stream<Class<?>> nested(Class<?> event) {
        return Arrays.stream(event.getDeclaredClasses()).filter(Class::isRecord);
    }
}
