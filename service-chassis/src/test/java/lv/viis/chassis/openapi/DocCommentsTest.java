package lv.viis.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H9")
class DocCommentsTest {

    @Test
    void a_record_says_what_it_is_and_what_its_components_are() {
        var page = DocComments.of("lv.viis.chassis.page.Page");
        assertEquals(Optional.of("One page of a list."), page.ofType());
        assertEquals(Optional.of("the cursor of the next page, null at the end"), page.ofMember("next"));
        assertEquals(Optional.empty(), page.ofMember("other"));
    }

    @Test
    void a_type_of_which_nothing_is_kept_says_nothing() {
        assertEquals(Optional.empty(), DocComments.of("java.lang.String").ofType());
    }
}
