/**
 * The pages for the content owner: what is kept in the journal in, HTML and tables out, and nothing of HTTP. Start at
 * {@link org.askwell.channel.web.admin.AdminSite}; the templates are in the resources beside this package. These pages are
 * in English: their reader runs the service.
 */
@NullMarked
package org.askwell.channel.web.admin;

import org.jspecify.annotations.NullMarked;
