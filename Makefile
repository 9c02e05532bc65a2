# make run    pasang yang perlu, bangun rilis bila perlu, jalankan    (PORT=8501 HOST=localhost)
# make test   semua pemeriksaan dan pengujian
# make verify periksa hash semua rilis, 500 pembangunan yang dibunuh (ARGS=50 untuk lebih sedikit), semua brief
# make bench  ukur kecepatan → bench/results.json
# make shots  tangkapan layar → shots/          (ARGS="--page penempatan --lang en --full")
# make clean  buang semua yang dapat dibuat lagi
.PHONY: run test verify bench shots clean
PYTHON ?=
PORT ?= 8501
HOST ?= localhost
ARGS ?=
export PYTHON PORT HOST

run:
	@exec sh scripts/python.sh -m scripts.start

test:
	@exec sh scripts/python.sh -m scripts.check

verify:
	@exec sh scripts/python.sh -m scripts.environment scripts.verify $(ARGS)
	@exec sh scripts/python.sh -m scripts.environment scripts.exports

bench:
	@exec sh scripts/python.sh -m scripts.environment bench.run $(ARGS)
	@exec sh scripts/python.sh -m scripts.environment bench.exports --whole --out bench/exports.json

shots:
	@exec sh scripts/python.sh -m scripts.environment scripts.shots $(ARGS)

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis shots
	find data/releases -mindepth 1 -delete 2>/dev/null || true
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
