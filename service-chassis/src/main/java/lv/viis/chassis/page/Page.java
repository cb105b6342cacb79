package lv.viis.chassis.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most the asked number of items
 * @param next the cursor of the next page, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Asked for one row more than the page holds, so that it is known whether a next page exists. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> position) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                rows.size() > limit
                        ? position.apply(shown.get(shown.size() - 1)).toString()
                        : null);
    }
}
