package plumbline.identity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The groups of one organization, of which Keycloak's own client does not know yet. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface OrganizationGroups {

    /** @param brief whether without the roles */
    @GET
    @Path("groups")
    List<GroupRepresentation> all(@QueryParam("briefRepresentation") boolean brief);

    @POST
    @Path("groups")
    Response create(GroupRepresentation group);

    @GET
    @Path("groups/{group}/role-mappings/realm/available")
    List<RoleRepresentation> grantable(@PathParam("group") String group);

    @POST
    @Path("groups/{group}/role-mappings/realm")
    Response grant(@PathParam("group") String group, List<RoleRepresentation> roles);

    @GET
    @Path("members/{subject}/groups")
    List<GroupRepresentation> of(@PathParam("subject") String subject);

    @PUT
    @Path("groups/{group}/members/{subject}")
    Response put(@PathParam("group") String group, @PathParam("subject") String subject);

    @DELETE
    @Path("groups/{group}/members/{subject}")
    Response take(@PathParam("group") String group, @PathParam("subject") String subject);
}
