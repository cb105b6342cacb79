package lv.viis.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.testing.HouseRules;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever can name somebody, be it an officer's id deep inside, leaves with an access record (D21). */
@Tag("S24")
@Tag("D21")
class AnswersAboutPeopleTest {

    private static final JavaClasses CLASSES = HouseRules.classesOf("lv.viis.access");

    private static final Pattern NAMES_SOMEBODY = Pattern.compile("[a-z]+[A-Za-z]*By"
            + "|(person|head|actor|principal|deputy|applicant|signer|reviewer|officer|responsible|subject|employee|user"
            + "|clerk|member)s?(Id|Ids)?|userName|givenName|familyName|name|email|phone|personalCode|facts|content");

    /** Answers without a record, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "MeResource.read", "the caller's own, and who lent the caller something",
            "KeySetResource.read", "public keys",
            "MetadataResource.read", "addresses of this service",
            "RoleResource.read", "the catalogue; names nobody",
            "ScimDiscoveryResource.listSchemas", "the schema itself");

    @Test
    void what_names_somebody_is_recorded_before_it_leaves() {
        var open = answers()
                .filter(method -> mayNameSomebody(method.reflect()))
                .filter(method -> !isRecorded(method, new HashSet<>()))
                .map(AnswersAboutPeopleTest::name)
                .filter(name -> !REASONS.containsKey(name))
                .sorted()
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void what_is_said_to_need_no_record_is_still_there() {
        assertThat(answers().map(AnswersAboutPeopleTest::name).toList()).containsAll(REASONS.keySet());
    }

    @Test
    void the_rule_sees_what_it_is_for() {
        var seen = answers()
                .filter(method -> mayNameSomebody(method.reflect()))
                .map(AnswersAboutPeopleTest::name)
                .toList();
        assertThat(seen)
                .contains(
                        "DecisionResource.read",
                        "GrantResource.listHistory",
                        "PolicyResource.list",
                        "RoleChangeResource.read",
                        "ScimResource.readGroup",
                        "WebhookReceiverResource.list",
                        "AccessReportResource.export");
        assertThat(seen).doesNotContain("ReasonCodeResource.list", "WebhookReceiverResource.listDeliveries");
    }

    private static Stream<JavaMethod> answers() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** A bare answer of which nothing is told may hold anything. */
    private static boolean mayNameSomebody(Method method) {
        if (method.getReturnType() != Response.class) {
            return namesSomebody(method.getGenericReturnType(), new HashSet<>());
        }
        var schema = method.getAnnotation(APIResponseSchema.class);
        return schema == null || namesSomebody(schema.value(), new HashSet<>());
    }

    private static boolean namesSomebody(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(part -> namesSomebody(part, seen));
        }
        return type instanceof Class<?> view
                && view.isRecord()
                && Stream.of(view.getRecordComponents())
                        .anyMatch(part -> NAMES_SOMEBODY.matcher(part.getName()).matches()
                                || namesSomebody(part.getGenericType(), seen));
    }

    /** Whether it comes to the records, over whatever of this service it calls. */
    private static boolean isRecorded(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ProtectedReads.class)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(called -> called.getOwner()
                                                .getPackageName()
                                                .startsWith("lv.viis.access"))
                                        .map(called -> isRecorded(called, seen))
                                        .orElse(false));
    }
}
