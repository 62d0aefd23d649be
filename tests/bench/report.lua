-- Tells wrk's figures in one line of JSON: latency in microseconds.
done = function(summary, latency, _)
  local wrong = summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout
  io.write(string.format(
    '{"requests": %d, "microseconds": %d, "bytes": %d, "wrong": %d, "p99": %d}\n',
    summary.requests, summary.duration, summary.bytes, wrong, latency:percentile(99)))
end
