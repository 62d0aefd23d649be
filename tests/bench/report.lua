-- Asks the addresses of a file in turns where one is named, and tells wrk's figures in one line of JSON: latency
-- in microseconds.
init = function(arguments)
  if not arguments[1] then return end
  local requests, turn = {}, 0
  for path in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format(nil, path) end
  request = function()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

done = function(summary, latency, _)
  local wrong = summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout
  io.write(string.format(
    '{"requests": %d, "microseconds": %d, "bytes": %d, "wrong": %d, "p99": %d}\n',
    summary.requests, summary.duration, summary.bytes, wrong, latency:percentile(99)))
end
