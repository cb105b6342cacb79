package lv.viis.local.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Everybody who can log in locally, as listed in {@code deploy/local/data/people.json}. */
public final class DemoPeople {

    private final List<DemoPerson> people;

    private DemoPeople(List<DemoPerson> people) {
        this.people = people;
    }

    public static DemoPeople load() {
        try (var in = DemoPeople.class.getResourceAsStream("/data/people.json")) {
            return new DemoPeople(List.of(new ObjectMapper().readValue(in, DemoPerson[].class)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public List<DemoPerson> all() {
        return people;
    }

    /** State staff: whom the bootstrap order names. */
    public List<DemoPerson> staff() {
        return people.stream().filter(person -> person.role() != null).toList();
    }

    public Optional<DemoPerson> find(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    public DemoPerson get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No demo person " + id));
    }
}
