/**
 * The web pages: a knowledge base in, HTML out, and nothing of HTTP. {@link org.askwell.channel.web.page.Pages} lists them
 * all; their templates and their style sheet are in the resources beside this package, their words in the knowledge base.
 */
@NullMarked
package org.askwell.channel.web.page;

import org.jspecify.annotations.NullMarked;
