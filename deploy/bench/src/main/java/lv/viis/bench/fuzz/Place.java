package lv.viis.bench.fuzz;

/** Where in a request a slip happens. */
enum Place {
    BODY,
    ENVELOPE,
    PATH,
    QUERY,
    HEADER,
    TOKEN
}
