package plumbline.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * A form that arrived when nothing could be done with it: nobody was signed in any more, or not freshly enough, or something did not
 * answer. It is given back as a page from which it can be sent once more, and kept nowhere else.
 *
 * @param files whether there were files with it, which no page can give back
 */
public record UnsentForm(String action, List<Field> fields, boolean files) {

    /** Beyond that a form is not given back. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** One value that was typed. */
    public record Field(String name, String value) {}

    /** What has been read of a request already. */
    public static UnsentForm of(ServerRequestContext request, RoutingContext routing) {
        var fields = new ArrayList<Field>();
        var files = false;
        var data = ((ResteasyReactiveRequestContext) request).getFormData();
        if (data != null) {
            for (var name : data) {
                for (var value : data.get(name)) {
                    if (value.isFileItem()) {
                        files = true;
                    } else {
                        fields.add(new Field(name, value.getValue()));
                    }
                }
            }
        }
        return new UnsentForm(address(routing), fields, files);
    }

    /** Reads the form of a request of which nothing has been read; empty where none was sent, or one with files. */
    public static Uni<Optional<UnsentForm>> read(RoutingContext routing) {
        var request = routing.request();
        if (!isForm(routing) || request.isEnded()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var body = request.body();
        request.resume();
        return Uni.createFrom()
                .completionStage(body.toCompletionStage())
                .map(text -> Optional.of(new UnsentForm(address(routing), fields(text.toString()), false)))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean isForm(RoutingContext routing) {
        var request = routing.request();
        var type = request.getHeader("Content-Type");
        var length = request.getHeader("Content-Length");
        return request.method().name().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && length != null
                && length.length() <= Integer.toString(LARGEST).length()
                && Integer.parseInt(length) <= LARGEST;
    }

    private static List<Field> fields(String text) {
        return new QueryStringDecoder(text, false)
                .parameters().entrySet().stream()
                        .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                        .toList();
    }

    private static String address(RoutingContext routing) {
        var query = routing.request().query();
        return routing.normalizedPath() + (query == null ? "" : "?" + query);
    }
}
