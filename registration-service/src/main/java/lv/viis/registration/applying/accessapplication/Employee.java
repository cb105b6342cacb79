package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** For whom access is asked, as the letters name them; the personal code is kept apart, sealed. */
@Embeddable
public record Employee(
        @Column(name = "employee_given_name") String givenName,
        @Column(name = "employee_surname") String surname,
        @Column(name = "employee_post") String post,
        @Column(name = "employee_email") String email,
        @Column(name = "employee_phone") @Nullable String phone) {

    @Override
    public String toString() {
        return "Employee[hidden]";
    }
}
