/**
 * The API's questions for AI assistants, by the Model Context Protocol: {@link vigil.mcp.McpDoor}
 * offers them as tools, on standard input and output or at {@code /mcp} of the server. All of them
 * read only, and every answer says where it stands, so that it can be cited and looked up.
 */
@NullMarked
package vigil.mcp;

import org.jspecify.annotations.NullMarked;
