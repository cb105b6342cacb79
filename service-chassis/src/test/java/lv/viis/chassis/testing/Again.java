package lv.viis.chassis.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;

/** The same call once more, in which something can be changed before it is sent. Nobody watches it. */
final class Again {

    private Again() {}

    static FilterableRequestSpecification of(FilterableRequestSpecification request) {
        var again = (FilterableRequestSpecification) RestAssured.given().spec(request);
        again.noFilters();
        return again;
    }

    static Response send(FilterableRequestSpecification again, FilterableRequestSpecification request) {
        return again.request(request.getMethod(), request.getUserDefinedPath());
    }
}
