#!/bin/sh
# Speaks the example anew. Needs Debian's flite, sox and ffmpeg; the voice is synthetic, the person invented.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
flite -voice rms -f invented-statement.txt -o "$work/speech.wav"
sox -R "$work/speech.wav" "$work/padded.wav" pad 0.6 0.8 norm -3
ffmpeg -v error -y -i "$work/padded.wav" -c:a libopus -b:a 40k -application voip \
  -metadata title="Invented statement (synthetic voice, invented person)" -metadata artist="Elena Maras (invented)" \
  invented-statement.opus
