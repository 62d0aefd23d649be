# Varnish in front of the content API: caches by the answers' own headers, and drops by surrogate key what the
# worker says has changed (EDGE_VARNISH_URLS names this Varnish).
vcl 4.1;

import std;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
}

# Who may ban: the machines that workers run on.
acl workers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "BAN") {
        if (client.ip !~ workers) {
            return (synth(405));
        }
        if (std.ban("obj.http.Surrogate-Key ~ " + req.http.Surrogate-Key-Pattern)) {
            return (synth(200));
        }
        return (synth(400, std.ban_error()));
    }
    # The public API knows no cookies; everything else is passed with them.
    if (req.url ~ "^/(api/v1|graphql|site|feeds)/" && req.method ~ "^(GET|HEAD)$" && !req.http.Authorization) {
        unset req.http.Cookie;
    }
}

sub vcl_backend_response {
    # Answers say how long they may be kept; what does not say so is not kept.
    if (!beresp.http.Surrogate-Key || beresp.http.Cache-Control !~ "public") {
        set beresp.uncacheable = true;
    }
}

sub vcl_backend_error {
    set beresp.http.Retry-After = "5";
}
