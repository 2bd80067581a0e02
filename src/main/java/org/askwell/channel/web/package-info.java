/**
 * The web: HTTP requests come in, JSON and pages go out, as the contract in {@code openapi.json} beside this package says.
 * Start at {@link org.askwell.channel.web.WebChannel}, which lists every route; each endpoint is a class of its own.
 */
@NullMarked
package org.askwell.channel.web;

import org.jspecify.annotations.NullMarked;
